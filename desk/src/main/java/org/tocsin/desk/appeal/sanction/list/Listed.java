package org.tocsin.desk.appeal.sanction.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a list, as the publisher wrote it.
 *
 * @param key the publisher's own number of the entry, the same in every edition
 * @param kind person, organisation, vessel, aircraft or other
 * @param names the first one is the publisher's main name
 * @param births "1948-12-10", "1948-12", "1948", or "1950/1955" for between
 * @param countries of nationality or seat, as written
 * @param programmes the regimes it is listed under, as written
 * @param listedOn the day of listing as the publisher writes it; "" when the file has none
 * @param reference the publisher's public reference, "" for none
 * @param remark the publisher's words about it, cut at 2000 characters
 */
public record Listed(
    String key,
    String kind,
    List<Name> names,
    List<String> births,
    List<String> countries,
    List<Identifier> identifiers,
    List<String> programmes,
    String listedOn,
    String reference,
    String remark) {

  /**
   * @param weight "main", "alias", "weak" for one the publisher calls weak or low, "original" for
   *     one in its own script
   */
  public record Name(String text, String weight) {}

  /**
   * @param type as the publisher writes it ("Passport")
   */
  public record Identifier(String type, String number) {}

  public Listed {
    names = List.copyOf(names);
    births = List.copyOf(births);
    countries = List.copyOf(countries);
    identifiers = List.copyOf(identifiers);
    programmes = List.copyOf(programmes);
  }

  public String title() {
    return names.isEmpty() ? key : names.getFirst().text();
  }

  /** Which parts differ from another edition of the same entry. */
  public List<String> differences(Listed other) {
    List<String> parts = new ArrayList<>();
    add(parts, "kind", kind, other.kind);
    add(parts, "names", names, other.names);
    add(parts, "births", births, other.births);
    add(parts, "countries", countries, other.countries);
    add(parts, "identifiers", identifiers, other.identifiers);
    add(parts, "programmes", programmes, other.programmes);
    add(parts, "listed_on", listedOn, other.listedOn);
    add(parts, "reference", reference, other.reference);
    add(parts, "remark", remark, other.remark);
    return parts;
  }

  private static void add(List<String> parts, String part, Object mine, Object theirs) {
    if (!Objects.equals(mine, theirs)) {
      parts.add(part);
    }
  }
}
