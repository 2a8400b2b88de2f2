package org.tocsin.desk.appeal.sanction.list;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads a published list once, from its beginning to its end, in memory that does not grow. */
public final class Lists {
  private static final int HEAD = 4_096;
  private static final long MOST_BYTES = 1_000_000_000L;

  private Lists() {}

  /**
   * Finds out the format and gives on each entry.
   *
   * @param file the caller closes it
   * @throws RefusedList when it is no list, or not safe to read; some entries may have been given
   *     on
   * @throws IOException when it cannot be read
   */
  public static Taken read(InputStream file, Consumer<Listed> sink) throws IOException {
    BufferedInputStream in = new BufferedInputStream(new Bounded(file, MOST_BYTES), 1 << 16);
    in.mark(HEAD);
    String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    in.reset();
    Format format = format(head);
    Gathering to = new Gathering(sink);
    try {
      Optional<LocalDate> edition = read(format, in, to);
      if (to.entries() == 0) {
        throw new RefusedList("there is no entry in the file that could be read");
      }
      return new Taken(format, edition, to.entries(), to.leftOut(), to.leftOutCount());
    } catch (UncheckedIOException e) {
      throw new RefusedList("the file is no table that can be read", e);
    }
  }

  private static Optional<LocalDate> read(Format format, InputStream in, Gathering to)
      throws IOException {
    return switch (format) {
      case UN_XML ->
          xml(
              in,
              Set.of(UnXml.PERSON, UnXml.ENTITY),
              record -> UnXml.add(record, to),
              outside -> Days.edition(outside.attribute("dateGenerated"), false));
      case EU_XML ->
          xml(
              in,
              Set.of(EuXml.RECORD),
              record -> EuXml.add(record, to),
              outside -> Days.edition(outside.attribute("generationDate"), false));
      case OFAC_XML ->
          xml(
              in,
              Set.of(OfacXml.RECORD),
              record -> OfacXml.add(record, to),
              outside ->
                  outside.name().equals("Publish_Date")
                      ? Days.edition(outside.text().toString(), true)
                      : Optional.empty());
      case EU_CSV -> EuCsv.read(reader(in), to);
      case FTM_LINES -> FtmLines.read(reader(in), to);
    };
  }

  private static BufferedReader reader(InputStream in) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static Optional<LocalDate> xml(
      InputStream in,
      Set<String> records,
      Consumer<Node> sink,
      Function<Node, Optional<LocalDate>> edition) {
    List<LocalDate> found = new ArrayList<>();
    new XmlRecords(
            records,
            sink,
            outside -> {
              if (found.isEmpty()) {
                edition.apply(outside).ifPresent(found::add);
              }
            })
        .read(in);
    return found.stream().findFirst();
  }

  private static Format format(String head) {
    String plain = head.startsWith("\uFEFF") ? head.substring(1).strip() : head.strip();
    if (plain.contains("<!DOCTYPE") || plain.contains("<!ENTITY")) {
      throw new RefusedList("the file declares a document type or entities; it is not read");
    }
    if (plain.startsWith("<")) {
      if (plain.contains("<CONSOLIDATED_LIST")) {
        return Format.UN_XML;
      }
      if (plain.contains("<sdnList")) {
        return Format.OFAC_XML;
      }
      if (plain.contains("<export") || plain.contains("<" + EuXml.RECORD)) {
        return Format.EU_XML;
      }
      throw new RefusedList("the XML is none of the lists of the UN, the EU or OFAC");
    }
    if (plain.startsWith("{")) {
      return Format.FTM_LINES;
    }
    if (plain.lines().findFirst().orElse("").contains("Entity_LogicalId")) {
      return Format.EU_CSV;
    }
    throw new RefusedList(
        "this is none of the known formats: UN XML, EU XML or CSV, OFAC XML, FollowTheMoney lines");
  }
}
