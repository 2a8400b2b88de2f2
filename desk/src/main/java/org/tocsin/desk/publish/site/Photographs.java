package org.tocsin.desk.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.collect.redact.Redaction;

/**
 * Photographs that may leave: copies drawn anew that a second person cleared, never an original,
 * since an original carries what its maker did not mean to give away.
 */
public record Photographs(Collecting collecting, Redacting redacting) {
  private static final String KEY = "photograph ";
  private static final Map<String, String> ENDINGS =
      Map.of("image/jpeg", ".jpg", "image/png", ".png");

  /** Whether a line is of a photograph. */
  static boolean isOne(Line line) {
    return line.key().startsWith(KEY);
  }

  static String copy(Line line) {
    return line.key().substring(KEY.length());
  }

  /** Its file on the site. */
  public static String file(Line line) {
    return "photograph-" + copy(line) + ENDINGS.getOrDefault(line.value("type"), "");
  }

  /**
   * Lines of the copies of a case that may leave.
   *
   * @param credit what is said of a copy; copies of which nothing is said are left out
   */
  Stream<Line> lines(
      String caseId, Sources sources, Function<String, Optional<Choice.Credit>> credit) {
    return redacting.list(caseId).stream()
        .filter(Redaction::isApproved)
        .filter(one -> one.method() == Redaction.Method.PHOTO)
        .filter(one -> mayLeave(one, sources))
        .flatMap(one -> credit.apply(one.itemId()).stream().map(words -> line(one, words)));
  }

  private boolean mayLeave(Redaction one, Sources sources) {
    return Stream.of(one.itemId(), one.original())
        .allMatch(id ->
            collecting
                .findItem(id)
                .filter(item -> item.compartment().isEmpty() && !sources.isConfided(id))
                .isPresent());
  }

  private Line line(Redaction one, Choice.Credit words) {
    Item copy = collecting.getItem(one.itemId());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rights", words.rights());
    values.put("type", copy.mediaType());
    values.put("digest", copy.digest());
    values.put("original", one.originalDigest());
    values.put("places", String.valueOf(one.places()));
    values.put("made", LocalDate.ofInstant(one.madeAt(), ZoneOffset.UTC).toString());
    return new Line(
        KEY + one.itemId(),
        "",
        words.maker(),
        "",
        words.caption(),
        "",
        List.of(),
        List.of(),
        values);
  }

  /** The files of an edition's photographs, by name. */
  Map<String, byte[]> files(Edition edition) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Line line : edition.lines(Section.PICTURES)) {
      try (InputStream in = redacting.openApproved(copy(line))) {
        files.put(file(line), in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("a photograph cannot be read: " + e.getMessage(), e);
      }
    }
    return files;
  }
}
