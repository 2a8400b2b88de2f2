package org.tocsin.stream.input;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extractors;
import org.tocsin.reader.extract.Member;

/**
 * A web archive: each page in it is a report, dated by the moment of its capture in UTC. What the
 * archive itself has wrong with it follows as bad entries.
 */
final class WarcEntries implements EntryReader {
  private final List<Member> members;
  private final List<Reading.Note> notes;
  private int position;

  private WarcEntries(List<Member> members, List<Reading.Note> notes, Cursor cursor) {
    this.members = members;
    this.notes = notes;
    this.position = Math.toIntExact(cursor.position());
  }

  static WarcEntries open(Cursor cursor) throws IOException {
    return switch (Extractors.standard().extract(cursor.partition().file(), Hints.NONE)) {
      case Extracted.Container container ->
          new WarcEntries(container.members(), container.notes(), cursor);
      case Extracted.Unreadable no -> broken(no.reason() + "; " + no.whatToDo(), cursor);
      case Extracted.Document document -> broken("not a web archive, whatever its name", cursor);
    };
  }

  private static WarcEntries broken(String reason, Cursor cursor) {
    return new WarcEntries(List.of(), List.of(new Reading.Note("unread", reason, null)), cursor);
  }

  @Override
  public Optional<Entry> next() {
    int at = position++;
    if (at < members.size()) {
      return Optional.of(entry(members.get(at), at + 1L));
    }
    int note = at - members.size();
    return note < notes.size()
        ? Optional.of(new Entry.Bad(at + 1L, notes.get(note).message()))
        : Optional.empty();
  }

  private static Entry entry(Member member, long number) {
    Optional<LocalDate> day = day(member);
    if (day.isEmpty()) {
      return new Entry.Bad(number, "the record states no moment of capture");
    }
    try (InputStream content = member.content().open()) {
      return new Entry.Good(
          number,
          Optional.empty(),
          day.get(),
          content.readAllBytes(),
          member.name(),
          Optional.empty(),
          Optional.empty());
    } catch (IOException e) {
      return new Entry.Bad(number, "the record is damaged: " + e.getMessage());
    }
  }

  private static Optional<LocalDate> day(Member member) {
    try {
      return Optional.ofNullable(member.date())
          .map(OffsetDateTime::parse)
          .map(moment -> moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() {}
}
