package org.tocsin.desk.appeal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.ItemReading;
import tools.jackson.databind.JsonNode;

/**
 * What the reader found in a sealed resolution, order or ruling, as a text with offers: each demand
 * or asserted duty is a paragraph and an offer, in the words of the source. A term such as "within
 * 30 days" becomes a deadline, counted from the day of the text; "report ... within 30 days"
 * becomes a reporting duty. Nothing of it counts before a person states it.
 */
final class ReadOffers {
  private static final Pattern TERM =
      Pattern.compile(
          "\\bwithin (\\d{1,3}|one|two|three|four|six|nine|twelve|thirty|sixty|ninety)"
              + " (day|week|month|year)s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REPORT =
      Pattern.compile("\\breport(?:s|ing)?\\b", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "one", 1, "two", 2, "three", 3, "four", 4, "six", 6, "nine", 9, "twelve", 12, "thirty",
          30, "sixty", 60, "ninety", 90);
  private static final String READ = "read by the machine in the sealed item";

  private ReadOffers() {}

  /**
   * @param candidates of the item, of every kind
   * @param text of the item, which their spans point into; names of persons at risk hidden
   * @throws IllegalArgumentException when nothing in it asks or obliges anybody
   */
  static BindingText of(Item item, ItemReading reading, List<Candidate> candidates, String text) {
    Map<String, String> names = new HashMap<>();
    candidates.stream()
        .filter(one -> one.kind() == Candidate.Kind.ADDRESSEE)
        .forEach(one -> names.put(one.id(), one.detail().path("name").asString(one.statement())));
    Clauses clauses = Clauses.of(text);
    Map<String, BindingText.Paragraph> paragraphs = new LinkedHashMap<>();
    boolean resolution = reading.document().path("kind").asString("").equals("resolution");
    if (resolution) {
      clauses.list().forEach(one -> paragraphs.putIfAbsent(one.label(), paragraph(one)));
    }
    List<Obligation> offers = new ArrayList<>();
    Optional<LocalDate> day = reading.findDay();
    for (Candidate one : candidates) {
      bearer(one, names)
          .ifPresent(bearer -> {
            BindingText.Paragraph paragraph =
                clauses
                    .at(one.span().begin())
                    .map(ReadOffers::paragraph)
                    .orElseGet(() -> unnumbered(one.statement(), paragraphs.size() + 1));
            paragraphs.putIfAbsent(paragraph.label(), paragraph);
            offers.add(offer(paragraph.label(), bearer, one.statement(), day));
          });
    }
    if (offers.isEmpty()) {
      throw new IllegalArgumentException(
          "the reader found no clause in it that asks or obliges somebody");
    }
    JsonNode document = reading.document();
    String title = document.path("title").asString("");
    String publisher = document.path("publisher").asString("");
    String body =
        publisher.isBlank() ? document.path("speaker").path("name").asString("") : publisher;
    return new BindingText(
        item.id(),
        resolution ? "resolution" : "order",
        read(title.isBlank() ? item.name() : title),
        read(body),
        read(day.map(LocalDate::toString).orElse("")),
        "",
        List.of(),
        List.copyOf(paragraphs.values()),
        offers);
  }

  private static BindingText.Paragraph paragraph(Clauses.Clause clause) {
    return new BindingText.Paragraph(clause.label(), read(clause.words()));
  }

  /** A clause that the text gives no number: by its place among the clauses, marked as such. */
  private static BindingText.Paragraph unnumbered(String words, int place) {
    return new BindingText.Paragraph("[" + place + "]", read(words));
  }

  private static Optional<String> bearer(Candidate one, Map<String, String> names) {
    return switch (one.kind()) {
      case DEMAND -> {
        String addressee = one.addressee() == null ? null : names.get(one.addressee());
        yield addressee == null ? Bearer.in(one.statement()) : Optional.of(addressee);
      }
      case OBLIGATION -> {
        String bearer = one.detail().path("bearer").asString("");
        yield bearer.isBlank() ? Optional.empty() : Optional.of(bearer);
      }
      default -> Optional.empty();
    };
  }

  private static Obligation offer(
      String label, String bearer, String words, Optional<LocalDate> day) {
    Optional<LocalDate> term = day.flatMap(from -> term(words, from));
    boolean report = REPORT.matcher(words).find();
    Marked until = term.map(last -> read(last.toString())).orElse(Marked.UNKNOWN);
    return new Obligation(
        label,
        read(bearer),
        Marked.UNKNOWN,
        read(words),
        Marked.UNKNOWN,
        day.map(from -> read(from.toString())).orElse(Marked.UNKNOWN),
        report ? Marked.UNKNOWN : until,
        report ? until : Marked.UNKNOWN,
        "",
        null);
  }

  private static Optional<LocalDate> term(String words, LocalDate from) {
    Matcher matcher = TERM.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String number = matcher.group(1).toLowerCase(Locale.ROOT);
    int count =
        NUMBERS.containsKey(number) ? NUMBERS.getOrDefault(number, 0) : Integer.parseInt(number);
    return Optional.of(
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "day" -> from.plusDays(count);
          case "week" -> from.plusWeeks(count);
          case "month" -> from.plusMonths(count);
          default -> from.plusYears(count);
        });
  }

  private static Marked read(String words) {
    return words.isBlank() ? Marked.UNKNOWN : new Marked(words, false, READ);
  }
}
