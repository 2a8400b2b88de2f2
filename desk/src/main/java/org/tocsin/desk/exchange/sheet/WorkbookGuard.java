package org.tocsin.desk.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through every part of a workbook before anything parses it. Sizes are counted while parts
 * are unpacked, since what an archive states about itself may be a lie.
 */
final class WorkbookGuard {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String TEXTS = "xl/sharedstrings.xml";
  private static final int HARMLESS_BYTES = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private final SheetLimits limits;
  private final List<String> notes = new ArrayList<>();
  private long unpacked;

  WorkbookGuard(SheetLimits limits) {
    this.limits = limits;
  }

  /**
   * @return what is left unread on purpose, one line each
   * @throws RefusedFile when the archive is no workbook, or not one to be opened
   */
  List<String> check(Path file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > limits.parts()) {
        throw refused("it has %,d parts; a workbook has a few dozen".formatted(parts.size()));
      }
      checkNames(parts);
      for (ZipArchiveEntry part : parts) {
        check(zip, part);
      }
      return notes;
    } catch (RefusedFile refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedFile(
          "the workbook is damaged or breaks off", "save it again and upload the new file");
    }
  }

  private void checkNames(List<ZipArchiveEntry> parts) throws RefusedFile {
    Set<String> seen = new HashSet<>();
    for (ZipArchiveEntry part : parts) {
      String name = part.getName();
      if (isUnsafe(name)) {
        throw refused("a part of it is named so that it points outside the file");
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw refused("it holds two parts of the same name");
      }
    }
    if (!seen.contains(WORKBOOK)) {
      throw new RefusedFile(
          "it is an archive, not a workbook",
          "upload tables as CSV or XLSX; seal archives under Items");
    }
    note(seen, "xl/externallinks/", "links to other files were not followed");
    note(seen, "xl/vbaproject.bin", "macros were not run");
    note(seen, "xl/embeddings/", "embedded files were not opened; the original keeps them");
    note(seen, "xl/comments", "comments on cells were not taken in");
  }

  private void note(Set<String> parts, String prefix, String note) {
    if (parts.stream().anyMatch(name -> name.startsWith(prefix))) {
      notes.add(note);
    }
  }

  private static boolean isUnsafe(String name) {
    return name.isBlank()
        || name.indexOf('\0') >= 0
        || name.indexOf('\\') >= 0
        || name.startsWith("/")
        || name.matches("[A-Za-z]:.*")
        || List.of(name.split("/", -1)).contains("..");
  }

  private void check(ZipFile zip, ZipArchiveEntry part) throws IOException {
    if (part.getGeneralPurposeBit().usesEncryption()) {
      throw new RefusedFile(
          "it is protected by a password", "take the password away and upload it again");
    }
    String name = part.getName().toLowerCase(Locale.ROOT);
    boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
    long most =
        Math.min(name.equals(TEXTS) ? limits.textBytes() : limits.unpackedBytes(), ratio(part));
    PartScan scan = new PartScan(name.startsWith("xl/worksheets/"));
    long bytes = 0;
    try (InputStream in = zip.getInputStream(part)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        unpacked += read;
        if (bytes > most || unpacked > limits.unpackedBytes()) {
          throw refused("it unpacks to far more than it should, as a zip bomb does");
        }
        if (xml) {
          scan.scan(buffer, read);
        }
      }
    }
  }

  private long ratio(ZipArchiveEntry part) {
    return HARMLESS_BYTES + Math.max(1, part.getCompressedSize()) * (long) limits.ratio();
  }

  private static RefusedFile refused(String reason) {
    return new RefusedFile(reason, "open it in a spreadsheet program and save it as a new file");
  }
}
