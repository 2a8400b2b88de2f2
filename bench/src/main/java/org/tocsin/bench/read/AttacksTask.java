package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.incident.Incident;
import org.tocsin.reader.incident.IncidentReader;
import org.tocsin.reader.incident.Perpetrator;
import org.tocsin.reader.incident.Violation;

/**
 * R14: attacks on human rights defenders in news, as the authors of HRDsAttack score them: F1 over
 * all types of violation, accuracy over all reports for the rest (right also when neither they nor
 * we name one), victims right when one name holds the other. Countries are compared by code,
 * settlements without regard to case. The published T5 always answers something, so that its
 * accuracy has the reports that state nothing against it; the figures "of those stated" leave them
 * out for us.
 */
final class AttacksTask implements Task {
  /** What T5-large reached on the 100 reports of the test split (figure test_results.png). */
  private static final Map<String, Double> T5 = t5();

  private static final double AHEAD = 0.10;

  @Override
  public String id() {
    return "R14";
  }

  @Override
  public String title() {
    return "Attacks on human rights defenders";
  }

  @Override
  public List<String> folders() {
    return List.of("hrdsattack");
  }

  private static Map<String, Double> t5() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("violation types F1", 0.714);
    figures.put("perpetrator type", 0.62);
    figures.put("victim names F1", 0.512);
    figures.put("country", 0.66);
    figures.put("city", 0.23);
    figures.put("year", 0.50);
    figures.put("month", 0.33);
    figures.put("day", 0.14);
    return figures;
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<AttackReport> reports = ask.limited(reports(ask));
    Reader reader = Reader.standard();
    IncidentReader incidents = IncidentReader.standard();
    Map<String, List<Counts>> counts = new LinkedHashMap<>();
    Map<String, List<Counts>> stated = new LinkedHashMap<>();
    for (AttackReport report : reports) {
      Hints hints = new Hints(report.published(), "en", null, Reading.DocumentKind.NEWS, null);
      Reading reading = reader.read(PlainBody.of(report.text()), hints);
      count(report, incidents.read(reading, report.published()), counts, stated);
    }
    List<Figure> figures = new ArrayList<>();
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    T5.forEach((name, peer) -> figures.add(figure(name, peer, counts, bootstrap)));
    long beaten = figures.stream().filter(f -> f.value().value() > f.goal().gate()).count();
    figures.add(new Figure("ahead of T5 in", "of 8", Estimate.exactly(beaten), Goal.atLeast(5, 8)));
    stated.forEach((name, all) ->
        figures.add(
            new Figure(
                name + ", of those stated",
                Figure.SHARE,
                bootstrap.of(all, Counts::recall),
                Goal.NONE)));
    return new Outcome(
        reports.size(),
        figures,
        List.of("T5-large: test split, on a GPU, trained on the train split"));
  }

  private static Figure figure(
      String name, double peer, Map<String, List<Counts>> counts, Bootstrap bootstrap) {
    boolean placeOrDate = !name.contains("F1") && !name.startsWith("perpetrator");
    return new Figure(
            name,
            Figure.SHARE,
            bootstrap.of(Objects.requireNonNull(counts.get(name)), Counts::f1),
            Goal.atLeast(peer, placeOrDate ? peer + AHEAD : Double.NaN))
        .beside(List.of(new PeerFigure("T5-large", "MIT", peer, false)));
  }

  /** The development or test split when there is one, else everything. */
  private static List<AttackReport> reports(Ask ask) throws IOException {
    List<CorpusFile> files = Archive.read(ask.folder("hrdsattack"), ".json");
    List<CorpusFile> held =
        files.stream().filter(f -> f.name().matches(".*(dev|test)[^/]*")).toList();
    List<AttackReport> reports = new ArrayList<>();
    for (CorpusFile file : held.isEmpty() ? files : held) {
      reports.addAll(AttackReport.parse(file.bytes()));
    }
    return reports;
  }

  static void count(
      AttackReport gold,
      Incident ours,
      Map<String, List<Counts>> counts,
      Map<String, List<Counts>> stated) {
    Set<String> types = new TreeSet<>();
    ours.violations().forEach(type -> types.add(name(type)));
    if (types.isEmpty()) {
      types.add("unknown");
    }
    long right = types.stream().filter(gold.violations()::contains).count();
    add(counts, "violation types F1", new Counts(right, types.size(), gold.violations().size()));
    answer("perpetrator type", gold.perpetrator(), name(ours.perpetrator()), counts, stated);
    add(counts, "victim names F1", victims(gold.victims(), ours.victims()));
    answer("country", gold.country(), ours.country(), counts, stated);
    String city = ours.city();
    answer(
        "city", gold.city(), city == null ? null : city.toLowerCase(Locale.ROOT), counts, stated);
    answer("year", gold.year(), ours.when() == null ? null : ours.when().year(), counts, stated);
    answer("month", gold.month(), ours.when() == null ? null : ours.when().month(), counts, stated);
    answer("day", gold.day(), ours.when() == null ? null : ours.when().day(), counts, stated);
  }

  private static void answer(
      String name,
      @Nullable Object gold,
      @Nullable Object ours,
      Map<String, List<Counts>> counts,
      Map<String, List<Counts>> stated) {
    Object wanted = "".equals(gold) ? null : gold;
    int right = Objects.equals(wanted, "".equals(ours) ? null : ours) ? 1 : 0;
    add(counts, name, new Counts(right, 1, 1));
    int asked = wanted == null ? 0 : 1;
    add(stated, name, new Counts(asked * right, asked, asked));
  }

  private static void add(Map<String, List<Counts>> counts, String name, Counts one) {
    counts.computeIfAbsent(name, n -> new ArrayList<>()).add(one);
  }

  private static Counts victims(List<String> gold, List<String> ours) {
    long right =
        ours.stream()
            .filter(name -> gold.stream().anyMatch(g -> g.contains(name) || name.contains(g)))
            .count();
    return new Counts(right, ours.size(), gold.size());
  }

  private static String name(Violation type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String name(Perpetrator perpetrator) {
    return switch (perpetrator) {
      case STATE -> "state actor";
      case ARMED_OR_CRIMINAL -> "other actors without permissions";
      case PRIVATE -> "other non-state actors";
      case NONE -> "";
    };
  }
}
