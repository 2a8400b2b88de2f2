package org.tocsin.desk.appeal.sanction.list;

import java.util.Locale;

/** Entries of the list of specially designated nationals of OFAC. */
final class OfacXml {
  static final String RECORD = "sdnEntry";

  private OfacXml() {}

  static void add(Node record, Gathering to) {
    to.begin(record.text("uid"), kind(record.text("sdnType")));
    to.name(name(record), "main");
    record
        .all("akaList", "aka")
        .forEach(aka -> to.name(name(aka), aka.text("category").equals("weak") ? "weak" : "alias"));
    record
        .all("dateOfBirthList", "dateOfBirthItem", "dateOfBirth")
        .forEach(one -> to.birth(one.text().toString()));
    record
        .all("nationalityList", "nationality", "country")
        .forEach(one -> to.country(one.text().toString()));
    record
        .all("citizenshipList", "citizenship", "country")
        .forEach(one -> to.country(one.text().toString()));
    record
        .all("idList", "id")
        .forEach(one -> to.identifier(one.text("idType"), one.text("idNumber")));
    record.all("programList", "program").forEach(one -> to.programme(one.text().toString()));
    to.reference("SDN " + record.text("uid")).remark(record.text("remarks")).end();
  }

  private static String name(Node of) {
    return (of.text("firstName") + " " + of.text("lastName")).strip();
  }

  private static String kind(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "individual" -> "person";
      case "entity" -> "organisation";
      case "vessel" -> "vessel";
      case "aircraft" -> "aircraft";
      default -> "other";
    };
  }
}
