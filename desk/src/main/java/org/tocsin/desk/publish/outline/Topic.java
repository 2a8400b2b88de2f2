package org.tocsin.desk.publish.outline;

import java.util.Locale;
import java.util.stream.Stream;

/** What a chapter of a dossier is about. */
public enum Topic {
  SITUATION("The situation", "Nothing is on record of the situation."),
  PERSON("The person", "Nothing is on record of this person that may be handed out."),
  CHRONOLOGY("What is said to have happened, by day", "No dated event is on record."),
  CLAIMS("What else is claimed", "No further claim is on record."),
  FINDINGS("Findings, for and against", "No finding that a second person decided is on record."),
  CONTESTED("Contested points", "No point that sources tell in several ways is on record."),
  INDICATORS("Indicators", "No indicator that the record may speak to is on record."),
  MEASURES("Ways in and supplies", "No measure of a way in or of a supply is on record."),
  WARNINGS("Warnings", "No alert is on record."),
  OBLIGATIONS("Texts that bind", "No binding text, duty or condition is on record."),
  DEMANDS("Who was asked for what", "No demand is on record."),
  REPLIES("Right of reply", "No party is on record as asked to answer what is said about it."),
  SANCTIONS(
      "What is put before an authority", "No approved package for an authority is on record."),
  ANNEXES("Annex: the sealed originals", "No sealed original is on record.");

  private final String title;
  private final String nothing;

  Topic(String title, String nothing) {
    this.title = title;
    this.nothing = nothing;
  }

  /** Its name in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called where its content gives it no heading. */
  public String title() {
    return title;
  }

  /** The one sentence of a chapter with nothing in it. */
  public String nothing() {
    return nothing;
  }

  /**
   * @throws IllegalArgumentException when there is none of this name
   */
  public static Topic of(String code) {
    return Stream.of(values())
        .filter(topic -> topic.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no chapter \"%s\"; there are: %s"
                    .formatted(
                        code, String.join(", ", Stream.of(values()).map(Topic::code).toList()))));
  }
}
