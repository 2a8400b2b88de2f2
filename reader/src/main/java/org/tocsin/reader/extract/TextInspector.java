package org.tocsin.reader.extract;

import java.util.List;
import org.tocsin.reader.Reading.Note;

/** Warns of characters that mislead a reader or a search. */
final class TextInspector {
  List<Note> inspect(String text) {
    return List.of();
  }
}
