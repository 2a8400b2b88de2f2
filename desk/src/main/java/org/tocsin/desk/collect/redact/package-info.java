/**
 * Copies with parts taken out for good: made, checked, sealed beside their original, cleared by a
 * second person. Sees collect, people and the journal.
 */
@NullMarked
@NamedInterface("redact")
package org.tocsin.desk.collect.redact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
