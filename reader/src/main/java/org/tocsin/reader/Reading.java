package org.tocsin.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader found in one document. Field names, order and meaning are the reading contract,
 * version 1 (see docs/formats/reading.md); lists keep source order; {@code null} means the source
 * does not state it.
 */
public record Reading(
    ReaderInfo reader,
    DocumentInfo document,
    String text,
    List<Region> regions,
    List<Part> parts,
    List<Time> times,
    List<Addressee> addressees,
    List<Demand> demands,
    List<Event> events,
    List<Claim> claims,
    List<Instrument> instruments,
    List<Obligation> obligations,
    List<Criterion> criteria,
    List<Quantity> quantities,
    List<Person> persons,
    List<Actor> actors,
    List<Place> places,
    List<Note> notes) {

  /** Name and version of the reader, and of each lexicon or model it used ("name version"). */
  public record ReaderInfo(String name, String version, List<String> lexicons) {}

  /**
   * @param language BCP 47 tag, "und" when it cannot be told
   */
  public record DocumentInfo(
      @Nullable String title,
      String language,
      DocumentKind kind,
      @Nullable String publisher,
      @Nullable Speaker speaker,
      @Nullable String statedDate,
      @Nullable DateBounds dateBounds) {}

  /** Earliest and latest day (ISO 8601) a document can be from, and the rule that says so. */
  public record DateBounds(@Nullable String earliest, @Nullable String latest, String rule) {}

  /** A stretch of text with one job on the page. Values are taken from body and lead only. */
  public record Region(RegionKind kind, Span span) {}

  /** One element of the document's structure; {@code level} counts from 0. */
  public record Part(Span span, PartKind part, @Nullable String number, int level) {}

  /**
   * A TIMEX3-like expression; {@code value} is ISO 8601 (date, "P8M"), null when it cannot be
   * resolved.
   */
  public record Time(
      Span span,
      TimeType type,
      @Nullable String value,
      @Nullable String mod,
      boolean inferred,
      @Nullable String rule) {}

  /** Someone a demand is put to; {@code name} as the source wrote it. */
  public record Addressee(String id, String name, String type, Span span) {}

  /**
   * One leaf demand. {@code addressee} is an {@link Addressee#id}; {@code polarity} is "do",
   * "refrain" or "do+refrain"; {@code force} is "strong", "normal", "weak" or "assertion"; {@code
   * actionCategory} is 1-5 as UPR Info codes it.
   */
  public record Demand(
      String id,
      @Nullable String addressee,
      @Nullable String embeddedAddressee,
      @Nullable String ultimateAddressee,
      Span span,
      String act,
      String force,
      String polarity,
      @Nullable String forum,
      @Nullable String measure,
      @Nullable String target,
      @Nullable String timing,
      List<String> instruments,
      @Nullable Integer actionCategory,
      @Nullable String parent,
      boolean reminder) {}

  /**
   * Something said to have happened; {@code speakers} outermost first. {@code time} is null when
   * none is stated.
   */
  public record Event(
      String id,
      String type,
      Span span,
      @Nullable Time time,
      @Nullable String place,
      List<Participant> participants,
      List<Speaker> speakers,
      Stance stance) {}

  /**
   * @param role agent, patient, victim, beneficiary, carrier ...
   */
  public record Participant(String role, String actor) {}

  /**
   * One link of a speaker chain; {@code span} is null for a speaker known only from a hint (the
   * publisher).
   */
  public record Speaker(String name, @Nullable Span span, String type) {}

  /** Who says what: {@code span} is the content, {@code speakers} the chain, outermost first. */
  public record Claim(
      String id,
      ClaimKind kind,
      Span span,
      List<Speaker> speakers,
      @Nullable Span cueSpan,
      Stance stance,
      @Nullable String force,
      Quote quote) {}

  /** A treaty, resolution, order, ruling or agreement the text names. */
  public record Instrument(
      String id,
      String name,
      String kind,
      @Nullable String date,
      @Nullable String pinpoint,
      List<Span> spans) {}

  /** A duty the text asserts. */
  public record Obligation(
      String id,
      @Nullable String bearer,
      Span contentSpan,
      @Nullable String instrument,
      @Nullable String condition,
      @Nullable String deadline) {}

  /** A condition a speaker sets for a process such as negotiations. */
  public record Criterion(String id, Span span) {}

  /**
   * A number with what it counts. {@code value} is an Integer, Long, Double or, for durations, an
   * ISO 8601 string; {@code approx} is about, almost, more_than, less_than, at_least, up_to or null
   * when stated flatly.
   */
  public record Quantity(
      Span span,
      @Nullable Object value,
      @Nullable String unit,
      @Nullable String of,
      @Nullable String approx) {}

  /**
   * A named human being; {@code atRisk} when the text shows them as victim, detained, missing or a
   * witness.
   */
  public record Person(
      String id,
      String name,
      List<Span> spans,
      @Nullable String role,
      @Nullable String status,
      boolean atRisk) {}

  /** An institution, state, unit or group. */
  public record Actor(String id, String name, String type, List<Span> spans) {}

  /** A place; coordinates and gazetteer id are null when the gazetteer does not know it. */
  public record Place(
      String id,
      String name,
      List<Span> spans,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String gazetteerId,
      @Nullable String country) {}

  /** A warning about the text itself, for example a homoglyph and where it stands. */
  public record Note(String kind, String message, @Nullable Span span) {}

  public enum DocumentKind {
    APPEAL,
    RESOLUTION,
    ORDER,
    STATEMENT,
    RECOMMENDATIONS,
    REPORT,
    NEWS,
    FORM,
    OTHER
  }

  public enum RegionKind {
    BODY,
    LEAD,
    HEADING,
    NAVIGATION,
    COMMENTS,
    FORM,
    NEWSLETTER,
    TEASERS,
    FOOTER
  }

  public enum PartKind {
    PREAMBULAR,
    OPERATIVE,
    HEADING,
    PARAGRAPH,
    ITEM
  }

  public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET
  }

  public enum Stance {
    ASSERTS,
    DENIES,
    DOUBTS
  }

  public enum ClaimKind {
    EVENT,
    STATE,
    QUANTITY,
    CHARACTERISATION,
    DEMAND
  }

  public enum Quote {
    DIRECT,
    INDIRECT
  }
}
