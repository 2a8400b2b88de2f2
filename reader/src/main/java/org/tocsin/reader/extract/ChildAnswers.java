package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tocsin.reader.Reading.Note;

/** Turns a child's answer into what callers see. */
final class ChildAnswers {
  private ChildAnswers() {}

  static Extracted unreadable(ChildAnswer answer, Sniffed sniffed) {
    return new Extracted.Unreadable(
        Objects.requireNonNullElse(answer.error(), "the parser found no text"),
        Objects.requireNonNullElse(answer.whatToDo(), "open it in its own program and look"),
        sniffed.mediaType());
  }

  static List<Note> notes(ChildAnswer answer) {
    List<Note> notes = new ArrayList<>();
    for (String warning : Objects.requireNonNullElse(answer.warnings(), List.<String>of())) {
      notes.add(new Note("unread_parts", warning, null));
    }
    return notes;
  }
}
