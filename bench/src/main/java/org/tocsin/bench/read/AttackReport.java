package org.tocsin.bench.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A news report of HRDsAttack (Ran et al. 2023) and what people say it tells.
 *
 * @param text title and paragraphs
 * @param violations names of the corpus
 * @param perpetrator name of the corpus, empty for none
 * @param country ISO 3166, empty for none, what the corpus has when it is no country
 * @param city in lower case, empty for none
 */
record AttackReport(
    String text,
    @Nullable LocalDate published,
    Set<String> violations,
    String perpetrator,
    List<String> victims,
    String country,
    String city,
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day) {
  private static final Set<String> NOTHING = Set.of("none", "unknown", "n/a", "n//a", "nan", "");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int DAY = "2000-01-01".length();

  static List<AttackReport> parse(byte[] json) throws IOException {
    Countries countries = new Countries(new LexiconFiles("en"));
    List<AttackReport> reports = new ArrayList<>();
    JsonNode rows = JsonMapper.shared().readTree(json);
    if (!rows.isArray() || rows.isEmpty() || !rows.get(0).has("merged_sample")) {
      throw new IOException("not a list of samples with merged_sample");
    }
    for (JsonNode row : rows) {
      reports.add(report(row.path("sample"), row.path("merged_sample"), countries));
    }
    return reports;
  }

  private static AttackReport report(JsonNode sample, JsonNode gold, Countries countries) {
    StringBuilder text = new StringBuilder(sample.path("Input.title").asString("")).append("\n\n");
    org.jsoup.nodes.Document page =
        Jsoup.parse(sample.path("Input.article_interface").asString(""));
    for (Element paragraph : page.select("p")) {
      text.append(paragraph.text()).append("\n\n");
    }
    if (page.selectFirst("p") == null) {
      text.append(page.text());
    }
    String published = sample.path("Input.publish_date").asString("");
    Set<String> violations = new TreeSet<>();
    gold.path("violation_types").forEach(type -> violations.add(type.asString("")));
    if (violations.size() > 1) {
      violations.remove("unknown");
    }
    List<String> victims = new ArrayList<>();
    for (JsonNode victim : gold.path("victims")) {
      String name = victim.path("victim_name").asString("");
      if (!name.isBlank()) {
        victims.add(name.strip());
      }
    }
    return new AttackReport(
        text.toString(),
        published.length() < DAY ? null : LocalDate.parse(published.substring(0, DAY)),
        violations,
        stated(gold, "perpetrator_type"),
        victims,
        code(stated(gold, "country"), countries),
        stated(gold, "city").toLowerCase(Locale.ROOT),
        number(stated(gold, "year")),
        month(stated(gold, "month")),
        number(stated(gold, "date")));
  }

  private static String stated(JsonNode gold, String field) {
    String value = gold.path(field).asString("").strip();
    return NOTHING.contains(value.toLowerCase(Locale.ROOT)) ? "" : value;
  }

  /** The corpus writes one country in many ways, and its people for it. */
  private static String code(String name, Countries countries) {
    Tokens tokens = Document.of(name, List.of()).tokens();
    if (tokens.size() == 0) {
      return "";
    }
    PhraseMap.Match<Countries.Country> match = countries.nameAt(tokens, 0, tokens.size());
    match = match == null ? countries.demonymAt(tokens, 0, tokens.size()) : match;
    boolean whole = match != null && match.to() == tokens.size();
    return whole && match != null ? match.value().code() : name;
  }

  /** The corpus has numbers as 2021 and as 2021.0. */
  private static @Nullable Integer number(String text) {
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    boolean digits = !whole.isEmpty() && whole.chars().allMatch(Character::isDigit);
    return digits ? Integer.valueOf(whole) : null;
  }

  private static @Nullable Integer month(String text) {
    Integer number = number(text);
    if (number != null || text.length() < 3) {
      return number;
    }
    int at = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    return at < 0 || at % 3 != 0 ? null : at / 3 + 1;
  }
}
