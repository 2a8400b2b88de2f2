package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.tocsin.reader.Reading.Note;

/** Goes through the records of one web archive and lists those that can hold text. */
final class WarcListing {
  /** Opens the payload of the record at a position anew. */
  @FunctionalInterface
  interface Payloads {
    InputStream open(Source source, long position) throws IOException;
  }

  private static final int SUCCESS = 200;

  private final Source source;
  private final Payloads payloads;
  private final int mostMembers;
  private final List<Member> members = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Labels labels = new Labels();
  private int records;
  private int otherTypes;
  private int failures;

  WarcListing(Source source, Payloads payloads, int mostMembers) {
    this.source = source;
    this.payloads = payloads;
    this.mostMembers = mostMembers;
  }

  void read(WarcReader reader) throws IOException {
    for (WarcRecord record = next(reader); record != null; record = next(reader)) {
      long position = reader.position();
      Member member = member(record, position);
      checkDigest(record);
      records++;
      if (member != null && members.size() < mostMembers) {
        members.add(member);
      }
    }
    summarise();
  }

  private static @Nullable WarcRecord next(WarcReader reader) throws IOException {
    return reader.next().orElse(null);
  }

  /** Called when the archive ends inside a record. */
  void cut() {
    notes.add(
        new Note(
            "truncated_input",
            "the archive breaks off after %d complete record(s); fetch it again for the rest"
                .formatted(records),
            null));
    summarise();
  }

  private void summarise() {
    if (otherTypes > 0) {
      notes.add(new Note("unread_parts", otherTypes + " picture(s), style(s) and scripts", null));
    }
    if (failures > 0) {
      notes.add(new Note("unread_parts", failures + " response(s) that were not a success", null));
    }
  }

  private @Nullable Member member(WarcRecord record, long position) throws IOException {
    if (!(record instanceof WarcTargetRecord target)) {
      return null;
    }
    MediaType type;
    if (record instanceof WarcResponse response) {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return null;
      }
      if (response.http().status() != SUCCESS) {
        failures++;
        return null;
      }
      type = response.http().contentType();
    } else if (record instanceof WarcResource resource) {
      type = resource.payloadType();
    } else {
      return null;
    }
    String mediaType = type.base().toString().toLowerCase(Locale.ROOT);
    if (!holdsText(mediaType)) {
      otherTypes++;
      return null;
    }
    return new Member(
        labels.of(target.target()),
        mediaType,
        record.date().toString(),
        target.target(),
        () -> payloads.open(source, position));
  }

  private void checkDigest(WarcRecord record) throws IOException {
    record.body().consume();
    var stated = record.blockDigest();
    var counted = record.calculatedBlockDigest();
    if (stated.isPresent() && counted.isPresent() && !stated.get().equals(counted.get())) {
      notes.add(
          new Note(
              "damaged_content",
              "a record's bytes do not match the digest it states ("
                  + (record instanceof WarcTargetRecord t ? t.target() : record.type())
                  + ")",
              null));
    }
  }

  private static boolean holdsText(String mediaType) {
    boolean code =
        mediaType.contains("javascript") || mediaType.contains("css") || mediaType.contains("font");
    boolean picture =
        mediaType.startsWith("image/")
            || mediaType.startsWith("video/")
            || mediaType.startsWith("audio/");
    return !code && !picture;
  }

  boolean isEmpty() {
    return records == 0;
  }

  List<Member> members() {
    return members;
  }

  List<Note> notes() {
    return notes;
  }
}
