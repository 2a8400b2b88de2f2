/**
 * Looks through text that is to leave for what a neutral hand would not write: an allegation of
 * nobody, one side of what is disputed, more certainty than was found, one of two contested names,
 * a number from nowhere. It changes nothing and holds nothing back: people answer each flag, and
 * the answer is a fact. {@link org.tocsin.desk.publish.neutral.Neutrality} is the front; {@link
 * org.tocsin.desk.publish.neutral.NeutralityCheck} is a pure function.
 */
@NamedInterface("neutral")
@NullMarked
package org.tocsin.desk.publish.neutral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
