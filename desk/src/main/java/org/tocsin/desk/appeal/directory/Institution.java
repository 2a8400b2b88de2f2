package org.tocsin.desk.appeal.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody an appeal may address.
 *
 * @param id short and stable, such as {@code un-osapg} or {@code state-fr}
 * @param name as it calls itself, in English
 * @param aliases other names that documents use
 * @param mandate what it may do, in own words with the text that says so
 * @param calendar when it meets or decides
 * @param seats who sits in it and when; empty unless it is a group
 * @param seatsExpected how many sit in it at a time, 0 when that is not fixed
 * @param source where its own statement of this is found
 * @param shipped false when it comes from a file of the team
 */
public record Institution(
    String id,
    Kind kind,
    String name,
    List<String> aliases,
    String mandate,
    List<Office> offices,
    List<Occasion> calendar,
    List<Seat> seats,
    int seatsExpected,
    String source,
    boolean shipped) {

  /** What sort of institution. */
  public enum Kind {
    UN_BODY,
    UN_MANDATE,
    UN_OFFICE,
    REGIONAL,
    COURT,
    HUMANITARIAN,
    STATE,
    GROUP,
    MEDIA,
    COMMUNITY;

    /** As a word of the record. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A part of it that takes letters. */
  public record Office(String name, List<Way> ways) {}

  /**
   * How an office is reached.
   *
   * @param kind mail, post or web
   * @param address of e-mail, of post, or of a page that takes or explains submissions
   */
  public record Way(String kind, String address) {}

  /** Something that comes again: a session, a change of presidency. */
  public record Occasion(String what, String when) {}

  /**
   * One term of one member.
   *
   * @param who id of the member
   * @param seat permanent, elected, or what the body calls it
   * @param until its last day, null while it lasts
   */
  public record Seat(String who, String seat, LocalDate from, @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  public boolean isGroup() {
    return !seats.isEmpty();
  }

  /** The first address of e-mail it makes public, "" when there is none. */
  public String mail() {
    return offices.stream()
        .flatMap(office -> office.ways().stream())
        .filter(way -> way.kind().equals("mail"))
        .map(Way::address)
        .findFirst()
        .orElse("");
  }
}
