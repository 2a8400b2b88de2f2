package org.tocsin.desk.appeal.sanction.list;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the consolidated list of the European Union, version 1.1. */
final class EuXml {
  static final String RECORD = "sanctionEntity";

  private EuXml() {}

  static void add(Node record, Gathering to) {
    String code =
        record.all("subjectType").findFirst().map(type -> type.attribute("code")).orElse("");
    to.begin(record.attribute("logicalId"), kind(code));
    record.all("nameAlias").forEach(name -> name(name, to));
    record.all("birthdate").forEach(birth -> birth(birth, to));
    record
        .all("citizenship")
        .forEach(
            one -> to.country(first(one.attribute("countryDescription"), one.attribute("region"))));
    record
        .all("identification")
        .forEach(one -> to.identifier(one.attribute("identificationTypeCode"), number(one)));
    record
        .all("regulation")
        .forEach(one -> {
          to.programme(one.attribute("programme"));
          to.listedOn(one.attribute("publicationDate"));
        });
    to.reference(record.attribute("euReferenceNumber"));
    record.all("remark").forEach(one -> to.remark(one.text().toString()));
    to.end();
  }

  static String kind(String code) {
    return switch (code) {
      case "person", "P" -> "person";
      case "enterprise", "E" -> "organisation";
      default -> "other";
    };
  }

  private static void name(Node name, Gathering to) {
    String whole = name.attribute("wholeName");
    String joined =
        Stream.of("firstName", "middleName", "lastName")
            .map(name::attribute)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    boolean weak = name.attribute("strong").equals("false");
    to.name(first(whole, joined), weak ? "weak" : "alias");
  }

  private static void birth(Node birth, Gathering to) {
    String calendar = birth.attribute("calendarType");
    if (!calendar.isEmpty() && !calendar.equals("GREGORIAN")) {
      return;
    }
    String from = birth.attribute("yearRangeFrom");
    String until = birth.attribute("yearRangeTo");
    if (!from.isEmpty() && !until.isEmpty()) {
      to.birth(from + "/" + until);
    }
    to.birth(first(birth.attribute("birthdate"), birth.attribute("year")));
  }

  private static String number(Node one) {
    return first(one.attribute("number"), one.attribute("latinNumber"));
  }

  static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
