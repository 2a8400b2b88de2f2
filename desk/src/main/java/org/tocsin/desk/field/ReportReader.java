package org.tocsin.desk.field;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one report by the meanings of its form's questions. */
final class ReportReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DAY_LENGTH = 10;

  private final FieldForm form;
  private final Map<String, Mapping> meanings;
  private final Instance instance;
  private final boolean withheld;
  private final ReportText text;
  private final List<Finding> findings = new ArrayList<>();

  ReportReader(FieldForm form, Map<String, Mapping> meanings, Instance instance) {
    this.form = form;
    this.meanings = meanings;
    this.instance = instance;
    this.withheld = Consent.isWithheld(meanings, instance);
    this.text = new ReportText(answers(Meaning.INFORMANT));
  }

  /**
   * @param informant sign of whoever told it, or the device
   */
  FieldReport read(String informant) {
    text.heading(form.title());
    Texts group = Texts.NONE;
    for (Question question : form.questions()) {
      List<String> given = instance.answers().getOrDefault(question.path(), List.of());
      if (!given.isEmpty() && question.control() != Question.Control.NOTE) {
        if (!question.group().equals(group) && !question.group().text().isEmpty()) {
          text.heading(question.group().text());
        }
        group = question.group();
        add(question, words(question, given));
      }
    }
    Set<String> atRisk = new LinkedHashSet<>();
    answers(Meaning.PERSON).forEach(name -> atRisk.addAll(ReportText.parts(name)));
    return new FieldReport(
        form.title(),
        day(Meaning.REPORTED_ON),
        informant,
        text.toString(),
        withheld,
        atRisk,
        List.copyOf(findings));
  }

  /** The first name that is given for whoever tells it. */
  static Optional<String> informant(Map<String, Mapping> meanings, Instance instance) {
    return meanings.entrySet().stream()
        .filter(question -> question.getValue().meaning() == Meaning.INFORMANT)
        .map(question -> instance.answer(question.getKey()))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private void add(Question question, String words) {
    Mapping mapping = meanings.getOrDefault(question.path(), Mapping.NOTHING);
    String clean = text.clean(words);
    ReportText.Line line = text.line(question.name(), shown(question, mapping, clean));
    switch (mapping.meaning()) {
      case STATEMENT -> add(question, Finding.Kind.CLAIM, line.answer(), clean, clean, "event");
      case EVENT -> {
        String said = ReportText.joined(question.name(), clean);
        add(question, Finding.Kind.EVENT, line.whole(), said, said, type(question, mapping));
      }
      case QUANTITY -> addQuantity(question, mapping, line, clean);
      case DELIVERED_TONNES -> addDelivery(question, mapping, line, clean, "tonnes");
      case DELIVERED_TRUCKS -> addDelivery(question, mapping, line, clean, "trucks");
      case NOTHING, DAY, PLACE, POSITION, INFORMANT, CONTACT, PERSON, CONSENT, REPORTED_ON -> {}
    }
  }

  /** An exact position tells where somebody stood: it is shown only when the form says of what. */
  private String shown(Question question, Mapping mapping, String clean) {
    boolean hidden =
        switch (mapping.meaning()) {
          case INFORMANT, CONTACT -> true;
          case POSITION -> false;
          default -> question.control() == Question.Control.POSITION;
        };
    if (hidden) {
      return ReportText.WITHHELD;
    }
    return withheld && mapping.meaning() != Meaning.CONSENT ? ReportText.NOT_AGREED : clean;
  }

  private String type(Question question, Mapping mapping) {
    return mapping.of().isEmpty() ? instance.answer(question.path()) : mapping.of();
  }

  private void addQuantity(Question question, Mapping mapping, ReportText.Line line, String clean) {
    Optional<BigDecimal> number = number(clean);
    if (number.isPresent()) {
      String[] of = mapping.of().split(" ", 2);
      String said = ReportText.joined(question.name(), clean);
      ObjectNode detail =
          add(
              question,
              Finding.Kind.QUANTITY,
              line.whole(),
              said,
              said + " " + mapping.of(),
              of[0]);
      detail.put("value", number.get()).put("unit", of[0]);
      detail.put("of", of.length > 1 ? of[1] : null).putNull("approx");
    }
  }

  private void addDelivery(
      Question question, Mapping mapping, ReportText.Line line, String clean, String unit) {
    Optional<BigDecimal> number = number(clean);
    if (number.isPresent()) {
      String what =
          mapping.of().startsWith("/")
              ? form.find(mapping.of())
                  .map(q -> instance.answer(q.path()))
                  .filter(answer -> !answer.isEmpty())
                  .orElse("")
              : mapping.of();
      String said = ReportText.joined(question.name(), clean);
      ObjectNode detail = add(question, Finding.Kind.DELIVERY, line.whole(), said, said, what);
      detail.put("commodity", what.isEmpty() ? null : what);
      detail.put(unit, number.get());
    }
  }

  private ObjectNode add(
      Question question,
      Finding.Kind kind,
      ReportText.Spot spot,
      String words,
      String sentence,
      String type) {
    String place = first(Meaning.PLACE);
    ObjectNode detail = JSON.objectNode();
    detail.put("type", type);
    detail.put("sentence", place.isEmpty() ? sentence : sentence + " (" + place + ")");
    detail.put("place", place.isEmpty() ? null : place);
    position(detail, place);
    detail.putObject("form").put("id", form.id()).put("version", form.version());
    detail.withObjectProperty("form").put("question", question.path());
    findings.add(
        new Finding(
            "f" + (findings.size() + 1),
            kind,
            spot.begin(),
            spot.end(),
            words,
            type,
            day(Meaning.DAY),
            place,
            detail));
    return detail;
  }

  /** "latitude longitude altitude accuracy", as devices write it. */
  private void position(ObjectNode detail, String place) {
    String[] parts = first(Meaning.POSITION).split("\\s+");
    if (parts.length >= 2) {
      Optional<BigDecimal> lat = number(parts[0]);
      Optional<BigDecimal> lon = number(parts[1]);
      if (lat.isPresent() && lon.isPresent()) {
        ObjectNode one = detail.putArray("places").addObject();
        one.put("name", place).put("lat", lat.get()).put("lon", lon.get());
        one.putNull("gazetteer_id").putNull("country");
      }
    }
  }

  private static Optional<BigDecimal> number(String words) {
    try {
      return words.length() > 20 ? Optional.empty() : Optional.of(new BigDecimal(words.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String day(Meaning meaning) {
    String day = first(meaning);
    return day.length() > DAY_LENGTH ? day.substring(0, DAY_LENGTH) : day;
  }

  private String first(Meaning meaning) {
    return answers(meaning).stream().findFirst().map(text::clean).orElse("");
  }

  private List<String> answers(Meaning meaning) {
    return form.questions().stream()
        .filter(q -> meanings.getOrDefault(q.path(), Mapping.NOTHING).meaning() == meaning)
        .filter(q -> instance.answers().containsKey(q.path()))
        .map(q -> words(q, instance.answers().getOrDefault(q.path(), List.of())))
        .toList();
  }

  private static String words(Question question, List<String> given) {
    return given.stream()
        .map(answer ->
            switch (question.control()) {
              case ONE_OF -> question.words(answer);
              case SOME_OF ->
                  java.util.Arrays.stream(answer.split("\\s+"))
                      .map(question::words)
                      .collect(Collectors.joining("; "));
              default -> answer;
            })
        .collect(Collectors.joining("; "));
  }
}
