/**
 * Makes the files of a dossier out of its words: the page, the paper, the JSON, the proofs. The
 * same words give the same bytes.
 */
@NullMarked
@NamedInterface("press")
package org.tocsin.desk.publish.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
