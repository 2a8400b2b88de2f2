package org.tocsin.reader.tag;

import org.tocsin.reader.Span;

/**
 * A stretch of text of one class.
 *
 * @param span in UTF-16 characters of the text given
 * @param type class as re3d calls it: Person, Organisation, Location, ...
 */
public record Tagged(Span span, String type) {}
