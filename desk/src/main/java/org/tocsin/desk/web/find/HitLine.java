package org.tocsin.desk.web.find;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.find.Hit;

/**
 * One hit as a page or a table shows it.
 *
 * @param kind see {@link org.tocsin.desk.find.Facet#KIND}
 * @param title name of the item or record, "" for none
 * @param day as precise as the source, null when it does not say
 * @param dayText the date as published, "" for a whole day or none
 * @param language of the text, "" when unknown
 * @param leaf the fact that recorded it
 */
public record HitLine(
    String href,
    String kind,
    String status,
    String title,
    List<String> speakers,
    String stance,
    List<Hit.Piece> words,
    @Nullable LocalDate day,
    String dayText,
    String place,
    String grade,
    String language,
    String caseId,
    long leaf) {
  private static final int WHOLE_DAY = "2023-03-09".length();

  static HitLine of(Hit hit) {
    return switch (hit) {
      case Hit.Read(Candidate one, List<Hit.Piece> words) -> read(one, words);
      case Hit.Passage passage ->
          new HitLine(
              "/items/" + passage.item().id() + "/read",
              "text",
              "read",
              passage.item().name(),
              List.of(),
              "",
              passage.words(),
              null,
              "",
              "",
              "",
              passage.language(),
              passage.caseId(),
              passage.leaf());
      case Hit.Written(Entity entity, List<Hit.Piece> words) -> written(entity, words);
    };
  }

  private static HitLine read(Candidate one, List<Hit.Piece> words) {
    String dayText = one.dayText();
    return new HitLine(
        "/items/" + one.itemId() + "/read#at-" + one.id(),
        low(one.kind().name()),
        low(one.status().name()),
        "",
        one.speakers(),
        one.stance(),
        words,
        one.day(),
        dayText == null || dayText.length() >= WHOLE_DAY ? "" : dayText,
        one.place() == null ? "" : one.place(),
        one.grade().toString(),
        "",
        one.caseId(),
        one.leaf());
  }

  private static HitLine written(Entity entity, List<Hit.Piece> words) {
    return new HitLine(
        "/records/" + entity.id(),
        entity.type().name(),
        entity.state(),
        entity.title().isBlank()
            ? low(entity.type().name()).replace('_', ' ') + " " + entity.number()
            : entity.title(),
        List.of(),
        "",
        words,
        null,
        "",
        "",
        "",
        "",
        entity.caseId(),
        entity.version());
  }

  /** Its text without marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    words.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static String low(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT);
  }
}
