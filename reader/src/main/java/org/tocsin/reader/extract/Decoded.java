package org.tocsin.reader.extract;

import java.util.List;
import org.tocsin.reader.Reading.Note;

/**
 * Bytes turned to characters.
 *
 * @param charset the IANA name of the encoding that was used
 */
record Decoded(String text, String charset, List<Note> notes) {}
