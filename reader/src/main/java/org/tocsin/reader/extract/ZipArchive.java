package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;

/**
 * A ZIP archive: its files as members. Nothing is unpacked to disk. A file that unpacks to absurd
 * size, is locked, or comes after the limits is left out with a note.
 */
final class ZipArchive implements Format {
  private static final int HARMLESS_BYTES = 1 << 20;

  private final Limits limits;

  ZipArchive(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    try (ZipFile zip = open(source)) {
      return list(zip, source, sniffed);
    } catch (IOException | IllegalArgumentException e) {
      return Unreadables.damaged("the archive is cut off or damaged", sniffed.mediaType());
    }
  }

  private static ZipFile open(Source source) throws IOException {
    SeekableByteChannel channel =
        switch (source) {
          case Source.OnDisk onDisk -> Files.newByteChannel(onDisk.path());
          case Source.Memory memory -> new SeekableInMemoryByteChannel(memory.bytes());
        };
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).get();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private Extracted list(ZipFile zip, Source source, Sniffed sniffed) {
    List<Member> members = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Labels labels = new Labels();
    long total = 0;
    int index = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      int at = index++;
      if (entry.isDirectory()) {
        continue;
      }
      String shown = Labels.shown(entry.getName());
      String refusal = refusal(entry, members.size(), total);
      if (!refusal.isEmpty()) {
        notes.add(new Note("unread_parts", shown + ": " + refusal, null));
        continue;
      }
      total += Math.max(0, entry.getSize());
      String label = labels.of(entry.getName());
      if (Labels.isUnsafe(entry.getName())) {
        notes.add(
            new Note(
                "unsafe_name",
                "a member is named \"" + shown + "\", which points outside; it is called " + label,
                null));
      }
      members.add(member(entry, label, at, source));
    }
    return new Extracted.Container(sniffed.mediaType(), members, notes);
  }

  private String refusal(ZipArchiveEntry entry, int members, long total) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "left out: protected by a password; unlock the archive and add the file";
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (entry.getSize() > HARMLESS_BYTES && entry.getSize() / packed > limits.ratio()) {
      return "left out: it unpacks to %,d bytes from %,d, as a zip bomb does"
          .formatted(entry.getSize(), packed);
    }
    if (members >= limits.members()) {
      return "left out: more than %,d files in one archive".formatted(limits.members());
    }
    return total + Math.max(0, entry.getSize()) > limits.containerBytes()
        ? "left out: the archive unpacks to more than %,d bytes".formatted(limits.containerBytes())
        : "";
  }

  private Member member(ZipArchiveEntry entry, String label, int index, Source source) {
    Date modified = entry.getLastModifiedDate();
    long packed = Math.max(1, entry.getCompressedSize());
    long limit = Math.min(limits.memberBytes(), HARMLESS_BYTES + packed * (long) limits.ratio());
    return new Member(
        label,
        MediaTypes.of(entry.getName()),
        modified == null ? null : Instant.ofEpochMilli(modified.getTime()).toString(),
        null,
        () -> content(source, index, limit));
  }

  private static InputStream content(Source source, int index, long limit) throws IOException {
    ZipFile zip = open(source);
    try {
      ZipArchiveEntry entry = Collections.list(zip.getEntriesInPhysicalOrder()).get(index);
      return new BoundedStream(zip.getInputStream(entry), limit, zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }
}
