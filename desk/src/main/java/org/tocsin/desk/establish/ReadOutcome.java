package org.tocsin.desk.establish;

import java.util.List;
import org.tocsin.desk.collect.Item;

/** What became of reading one item. */
public sealed interface ReadOutcome {
  /**
   * @param candidates how many were recorded
   * @param notes warnings about the bytes and the text, one line each
   */
  record Read(int candidates, List<String> notes) implements ReadOutcome {}

  /**
   * @param members sealed out of it, those known before included
   * @param notes what was left out, one line each
   */
  record Unpacked(List<Item> members, List<String> notes) implements ReadOutcome {}

  /** Sealed all the same. */
  record Unread(String reason, String whatToDo) implements ReadOutcome {}

  /** It was read, unpacked or found unreadable before; nothing was recorded. */
  record Known() implements ReadOutcome {}
}
