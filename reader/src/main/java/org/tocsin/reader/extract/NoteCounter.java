package org.tocsin.reader.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.reader.Reading.Note;
import org.tocsin.reader.Span;

/** Keeps the first notes of each kind and counts the others. */
final class NoteCounter {
  private final List<Note> notes;
  private final int most;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  NoteCounter(List<Note> notes, int most) {
    this.notes = notes;
    this.most = most;
  }

  void add(String kind, String message, Span span) {
    if (counts.merge(kind, 1, Integer::sum) <= most) {
      notes.add(new Note(kind, message, span));
    }
  }

  void summarise() {
    counts.forEach((kind, count) -> {
      if (count > most) {
        notes.add(new Note(kind, "and %,d more".formatted(count - most), null));
      }
    });
  }
}
