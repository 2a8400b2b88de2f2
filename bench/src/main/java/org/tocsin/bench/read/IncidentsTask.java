package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.incident.CodedHarm;
import org.tocsin.reader.incident.HarmCoder;
import org.tocsin.reader.incident.IncidentReader;

/**
 * R15: short accounts of attacks on health care and aid, beside the codes that people gave them.
 * Each kind of harm to workers is a class that an account has or has not (F1 over all of them); the
 * numbers are right when they are equal, of accounts in which people coded the kind. Many accounts
 * name no country: coders knew it from elsewhere, so that its figure is also given of those for
 * which we name one.
 */
final class IncidentsTask implements Task {
  private static final Goal F1 = Goal.atLeast(0.70, 0.80);

  private final Map<String, List<Counts>> kinds = new LinkedHashMap<>();
  private final List<Counts> all = new ArrayList<>();
  private final List<Counts> numbers = new ArrayList<>();
  private final List<Counts> country = new ArrayList<>();

  @Override
  public String id() {
    return "R15";
  }

  @Override
  public String title() {
    return "Coded incidents";
  }

  @Override
  public List<String> folders() {
    return List.of("incidents");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<CodedIncidents.Coded> incidents = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : Archive.read(folder(ask)).entrySet()) {
      incidents.addAll(CodedIncidents.of(new CorpusFile(file.getKey(), file.getValue())));
    }
    if (incidents.isEmpty()) {
      throw new IOException("no table of coded incidents in " + ask.data());
    }
    List<CodedIncidents.Coded> taken = ask.limited(incidents);
    Reader reader = Reader.standard();
    HarmCoder coder = HarmCoder.standard();
    IncidentReader where = IncidentReader.standard();
    for (CodedIncidents.Coded gold : taken) {
      Hints hints = new Hints(null, "en", null, Reading.DocumentKind.REPORT, null);
      Reading reading = reader.read(PlainBody.of(gold.account()), hints);
      count(gold, coder.code(reading), where.read(reading, null).country());
    }
    return new Outcome(
        taken.size(), figures(new Bootstrap(ask.seed())), List.of("no published figure is known"));
  }

  /** Beside the other corpora, or next to their folder. */
  private static Path folder(Ask ask) throws IOException {
    Path beside = ask.data().resolve("..").resolve("incidents").normalize();
    boolean below = Files.isDirectory(ask.data().resolve("incidents"));
    return !below && Files.isDirectory(beside) ? beside : ask.folder("incidents");
  }

  private void count(CodedIncidents.Coded gold, CodedHarm ours, @Nullable String named) {
    List<Counts> own = new ArrayList<>();
    own.add(kind("killed", gold.killed() > 0, ours.killed() > 0));
    own.add(kind("injured", gold.injured() > 0, ours.injured() > 0));
    own.add(kind("kidnapped", gold.kidnapped() > 0, ours.kidnapped() > 0));
    own.add(kind("arrested", gold.arrested() > 0, ours.arrested() > 0));
    if (gold.denied() != null) {
      own.add(kind("access denied", gold.denied(), ours.accessDenied()));
    }
    all.add(Counts.sum(own));
    number(gold.killed(), ours.killed());
    number(gold.injured(), ours.injured());
    number(gold.kidnapped(), ours.kidnapped());
    number(gold.arrested(), ours.arrested());
    boolean right = named != null && iso3(named).equals(gold.country());
    country.add(new Counts(right ? 1 : 0, named == null ? 0 : 1, 1));
  }

  private static String iso3(String code) {
    return Locale.of("", code).getISO3Country();
  }

  private Counts kind(String name, boolean gold, boolean ours) {
    Counts counts = new Counts(gold && ours ? 1 : 0, ours ? 1 : 0, gold ? 1 : 0);
    kinds.computeIfAbsent(name, n -> new ArrayList<>()).add(counts);
    return counts;
  }

  private void number(int gold, int ours) {
    if (gold > 0) {
      numbers.add(new Counts(gold == ours ? 1 : 0, 1, 1));
    }
  }

  private List<Figure> figures(Bootstrap bootstrap) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("harm F1", Figure.SHARE, bootstrap.of(all, Counts::f1), F1));
    kinds.forEach((name, counts) ->
        figures.add(
            new Figure(name + " F1", Figure.SHARE, bootstrap.of(counts, Counts::f1), Goal.NONE)));
    figures.add(
        new Figure("number", Figure.SHARE, bootstrap.of(numbers, Counts::recall), Goal.NONE));
    figures.add(
        new Figure("country", Figure.SHARE, bootstrap.of(country, Counts::recall), Goal.NONE));
    figures.add(
        new Figure(
            "country, where we name one",
            Figure.SHARE,
            bootstrap.of(country, Counts::precision),
            Goal.NONE));
    return figures;
  }
}
