package org.tocsin.desk.appeal.sanction.list;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the consolidated list of the UN Security Council. */
final class UnXml {
  static final String PERSON = "INDIVIDUAL";
  static final String ENTITY = "ENTITY";

  private UnXml() {}

  static void add(Node record, Gathering to) {
    boolean person = record.name().equals(PERSON);
    to.begin(record.text("DATAID"), person ? "person" : "organisation");
    String name =
        Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
            .map(part -> record.text(part))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    to.name(name, "main").name(record.text("NAME_ORIGINAL_SCRIPT"), "original");
    record
        .all(record.name() + "_ALIAS")
        .forEach(alias -> {
          String quality = alias.text("QUALITY").toLowerCase(Locale.ROOT);
          for (String one : alias.text("ALIAS_NAME").split(";", -1)) {
            to.name(one, quality.equals("low") ? "weak" : "alias");
          }
        });
    record.all(PERSON + "_DATE_OF_BIRTH").forEach(birth -> birth(birth, to));
    record.all("NATIONALITY", "VALUE").forEach(one -> to.country(one.text().toString()));
    record.all(ENTITY + "_ADDRESS", "COUNTRY").forEach(one -> to.country(one.text().toString()));
    record
        .all(PERSON + "_DOCUMENT")
        .forEach(one -> to.identifier(one.text("TYPE_OF_DOCUMENT"), one.text("NUMBER")));
    to.programme(record.text("UN_LIST_TYPE"));
    to.listedOn(record.text("LISTED_ON")).reference(record.text("REFERENCE_NUMBER"));
    to.remark(record.text("COMMENTS1")).end();
  }

  private static void birth(Node birth, Gathering to) {
    String from = birth.text("FROM_YEAR");
    String until = birth.text("TO_YEAR");
    if (!from.isEmpty() && !until.isEmpty()) {
      to.birth(from + "/" + until);
    }
    for (String part : List.of("DATE", "YEAR")) {
      if (!birth.text(part).isEmpty()) {
        to.birth(birth.text(part));
        return;
      }
    }
  }
}
