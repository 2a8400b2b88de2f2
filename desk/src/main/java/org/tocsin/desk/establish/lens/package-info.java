/**
 * The lists of questions that people may ask of the evidence, as data files a team can replace: the
 * risk factors and indicators of the UN Framework of Analysis, and stages as one author gives them.
 * Nothing here says that anything is present. {@link org.tocsin.desk.establish.lens.Frameworks} is
 * the front.
 */
@NamedInterface("lens")
@NullMarked
package org.tocsin.desk.establish.lens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
