/**
 * Published lists of sanctions as editions that are compared, screening of the records of a case
 * against them, and packages that propose a measure to an authority. "Listed by X on day Y" is what
 * X published; a hit of a screening is a candidate that a person decides on. Nothing here is
 * automatic. {@link org.tocsin.desk.appeal.sanction.Sanctions} is the front.
 */
@NamedInterface("sanction")
@NullMarked
package org.tocsin.desk.appeal.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
