package org.tocsin.reader.extract;

import java.util.List;
import org.tocsin.reader.Reading;

/** What became of some bytes: one document, a container of several, or nothing and why. */
public sealed interface Extracted {

  /** One text with its regions. */
  record Document(Extraction extraction) implements Extracted {}

  /**
   * Several documents in one file: an archive, a web archive, a mail with attachments. A mail's own
   * text is its first member.
   *
   * @param members in file order; each is extracted by a call of its own
   * @param notes what was left out and why
   */
  record Container(String mediaType, List<Member> members, List<Reading.Note> notes)
      implements Extracted {
    public Container {
      members = List.copyOf(members);
      notes = List.copyOf(notes);
    }
  }

  /**
   * No text can be had from these bytes.
   *
   * @param reason one line, for people
   * @param whatToDo one line, for people
   */
  record Unreadable(String reason, String whatToDo, String mediaType) implements Extracted {}
}
