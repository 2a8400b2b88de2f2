package org.tocsin.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.BriefReport.Trouble;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.VoiceCount;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.warn.AlertRecord;

/** The summary at the end of a brief: what a tired person wants to read, most pressing first. */
final class BriefSummary {
  private static final int VOICES = 8;
  private static final int TROUBLES = 12;
  private static final int WIDTH = 100;

  private final BriefReport report;
  private final StringBuilder page = new StringBuilder();

  BriefSummary(BriefReport report) {
    this.report = report;
  }

  @Override
  public String toString() {
    page.setLength(0);
    line("");
    line("Case %s, as of %s", report.file().name(), report.asOf());
    report.summary().corridors().forEach(this::corridor);
    report.summary().supplies().forEach(this::supply);
    alerts();
    appeals();
    events();
    voices();
    items();
    troubles();
    closing();
    return page.toString().stripTrailing();
  }

  private void corridor(CorridorMeasure corridor) {
    String since = corridor.closedSince() == null ? "" : " since " + corridor.closedSince();
    String days =
        corridor.daysClosedMax() < 1
            ? ""
            : ", %s days".formatted(range(corridor.daysClosedMin(), corridor.daysClosedMax()));
    String disputed =
        corridor.disputes().isEmpty()
            ? ""
            : "; disputed by " + count(corridor.disputes().size(), "report");
    entry("Corridor", corridor.name() + ": " + corridor.state() + since + days + disputed);
  }

  private static String range(int min, int max) {
    return min == max ? String.valueOf(max) : min + " to " + max;
  }

  private void supply(SupplyMeasure supply) {
    if (supply.daysP50() == null) {
      String missing = supply.unknown().isEmpty() ? "" : ": " + String.join("; ", supply.unknown());
      entry("Supply", supply.commodity() + ": unknown" + missing);
      return;
    }
    String median =
        "%s in %s from %s: %s days if nothing comes in (1 in 10 fewer than %s, 1 in 10 more than %s)"
            .formatted(
                supply.commodity(),
                supply.place(),
                supply.asOf(),
                days(supply.daysP50()),
                days(supply.daysP10()),
                days(supply.daysP90()));
    entry("Supply", median);
    supply
        .scenarios()
        .forEach(s -> more("%s days if only %s is right".formatted(days(s.days()), s.speaker())));
    supply.unknown().forEach(missing -> more("not known: " + missing));
    if (!supply.askFirst().isEmpty()) {
      more("ask first about: " + supply.askFirst().getFirst());
    }
  }

  private static String days(@Nullable Double days) {
    return days == null ? "?" : String.format(Locale.ROOT, "%.0f", days);
  }

  private void alerts() {
    List<AlertRecord> alerts = report.summary().alerts();
    entry("Alerts", "%d (%d new)".formatted(alerts.size(), report.raised().size()));
    alerts.stream()
        .sorted(Comparator.comparing(AlertRecord::day))
        .forEach(
            alert -> more("%s  %-9s  %s".formatted(alert.day(), alert.level(), alert.headline())));
  }

  private void appeals() {
    for (Board.AppealSheet appeal : report.summary().board().appeals()) {
      long demands = appeal.addressees().stream().mapToInt(row -> row.demands().size()).sum();
      String day = appeal.day() == null ? "day not stated" : String.valueOf(appeal.day());
      entry(
          "Appeal",
          "%s (%s): %s, %s"
              .formatted(
                  appeal.title(),
                  day,
                  count(appeal.addressees().size(), "addressee"),
                  count(demands, "demand")));
    }
  }

  private void events() {
    List<Candidate> events = report.summary().datedEvents();
    if (!events.isEmpty()) {
      LocalDate first =
          events.stream()
              .map(Candidate::day)
              .min(Comparator.nullsLast(Comparator.naturalOrder()))
              .orElse(null);
      LocalDate last =
          events.stream()
              .map(Candidate::day)
              .max(Comparator.nullsFirst(Comparator.naturalOrder()))
              .orElse(null);
      entry(
          "Events",
          "%s with a date, %s to %s".formatted(count(events.size(), "event"), first, last));
    }
    if (!report.summary().indicators().isEmpty()) {
      entry(
          "Indicators",
          "%d of the UN Framework have something to look at; none is a finding"
              .formatted(report.summary().indicators().size()));
    }
  }

  private void voices() {
    List<VoiceCount> voices = report.summary().voices();
    int claims = voices.stream().mapToInt(VoiceCount::claims).sum();
    entry("Claims", "%d by %s".formatted(claims, count(voices.size(), "speaker")));
    voices.stream()
        .limit(VOICES)
        .forEach(voice -> more("%4d  %s".formatted(voice.claims(), named(voice))));
    if (voices.size() > VOICES) {
      more("and %d more speakers".formatted(voices.size() - VOICES));
    }
  }

  private static String named(VoiceCount voice) {
    return voice.speaker().isEmpty() ? "(not named)" : voice.speaker();
  }

  private void items() {
    entry(
        "Items",
        "%d in the case; sealed now: %d, known before: %d"
            .formatted(report.items().size(), report.sealedNew(), report.known()));
  }

  private void troubles() {
    List<Trouble> lost = report.troubles().stream().filter(Trouble::isLoss).toList();
    List<Trouble> noted = report.troubles().stream().filter(t -> !t.isLoss()).toList();
    if (!lost.isEmpty()) {
      entry("Not read", String.valueOf(lost.size()));
      lost.forEach(this::trouble);
    }
    if (!noted.isEmpty()) {
      entry("Notes", String.valueOf(noted.size()));
      noted.stream().limit(TROUBLES).forEach(this::trouble);
      if (noted.size() > TROUBLES) {
        more("and %d more; see the dossier".formatted(noted.size() - TROUBLES));
      }
    }
  }

  private void trouble(Trouble trouble) {
    String todo = trouble.whatToDo().isEmpty() ? "" : "; " + trouble.whatToDo();
    more(trouble.input() + ": " + trouble.reason() + todo);
  }

  private void closing() {
    entry(
        "Dossier",
        "%s (%s), and dossier.pdf, dossier.json, proofs/, log/ beside it"
            .formatted(report.dossier().html(), count(report.dossier().sentences(), "sentence")));
    more("check it anywhere, offline: tocsin verify " + report.dossier().html());
    entry(
        "Ledger",
        "%d facts (%d new) in %s"
            .formatted(
                report.factsAfter(), report.factsAfter() - report.factsBefore(), report.home()));
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void entry(String label, String text) {
    line("  %-10s %s", label, shortened(text));
  }

  private void more(String text) {
    line("             %s", shortened(text));
  }

  private static String shortened(String text) {
    String one = text.replaceAll("\\s+", " ");
    return one.length() <= 2 * WIDTH ? one : one.substring(0, 2 * WIDTH - 1) + "…";
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
