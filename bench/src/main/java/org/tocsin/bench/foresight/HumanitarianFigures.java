package org.tocsin.bench.foresight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.series.FigureTable;
import org.tocsin.foresight.series.FigureTables;
import org.tocsin.foresight.trial.Estimate;
import org.tocsin.foresight.trial.PhaseTrial;
import org.tocsin.foresight.trial.PriceTrial;
import org.tocsin.foresight.trial.SuspensionTrial;
import org.tocsin.foresight.trial.TonnageTrial;
import org.tocsin.foresight.trial.VoyageRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Access and supply on published records, beside what is to be beaten: the Black Sea corridor,
 * prices in Gaza, and the shares of people in crisis by the IPC. No number is fitted to these
 * records: the limits are those the library ships with. How the forecaster of the weeks was chosen
 * stands in the decision record 0022.
 *
 * @param suspension the alarm on the corridor
 * @param weekly next week's tonnage, weeks ending on Sunday
 * @param weeklyElsewhere the same with weeks that end on the other days, in order from Monday
 * @param siege prices in Gaza
 * @param beside prices in the West Bank over the same years
 * @param phases shares in phase 3 or worse
 */
public record HumanitarianFigures(
    SuspensionTrial suspension,
    TonnageTrial weekly,
    List<TonnageTrial> weeklyElsewhere,
    PriceTrial siege,
    PriceTrial beside,
    PhaseTrial phases) {

  private static final LocalDate ANNOUNCED = LocalDate.of(2022, 10, 29);
  private static final YearMonth SIEGE = YearMonth.of(2023, 10);
  private static final int ALLOWED_DAYS = 7;

  public HumanitarianFigures {
    weeklyElsewhere = List.copyOf(weeklyElsewhere);
  }

  /**
   * @param folder holds {@code bsgi_voyages.csv}, {@code wfp_food_prices_pse.csv} and {@code
   *     ipc_global_area_long.csv}
   * @throws IOException when one of them is missing or has another layout
   */
  public static HumanitarianFigures measure(Path folder) throws IOException {
    VoyageRecord voyages = VoyageRecord.of(table(folder, "bsgi_voyages.csv").figures());
    FigureTable prices = table(folder, "wfp_food_prices_pse.csv");
    FigureTable phases = table(folder, "ipc_global_area_long.csv");
    List<TonnageTrial> elsewhere = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SUNDAY) {
        elsewhere.add(TonnageTrial.of(voyages.tonnes(), day, voyages.days().from()));
      }
    }
    return new HumanitarianFigures(
        SuspensionTrial.of(voyages.counts(), ANNOUNCED, ALLOWED_DAYS),
        TonnageTrial.of(voyages.tonnes(), DayOfWeek.SUNDAY, voyages.days().from()),
        elsewhere,
        PriceTrial.of(prices.figures(), "Gaza Strip", SIEGE),
        PriceTrial.of(prices.figures(), "West Bank", SIEGE),
        PhaseTrial.of(phases.figures()));
  }

  private static FigureTable table(Path folder, String name) throws IOException {
    return FigureTables.find(Files.readString(folder.resolve(name)))
        .orElseThrow(() -> new IOException(name + " has no layout that is known"));
  }

  /** For people, one line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Black Sea corridor, suspension announced " + suspension.announced());
    lines.add(
        "  first alarm %s, %s days later; false alarms %d"
            .formatted(
                suspension.hit().map(LocalDate::toString).orElse("none"),
                suspension.findDelay().map(String::valueOf).orElse("-"),
                suspension.falseAlarms()));
    lines.add(
        "Black Sea corridor, next week's tonnage: mean absolute error in kt over %d of %d weeks"
            .formatted(weekly.tried(), weekly.weeks()));
    lines.add(row("Tocsin, pool of means over 1 to 8 weeks", weekly.ours(), 1000, 0));
    lines.add(row("peer: mean of 4 weeks", weekly.fourWeeks(), 1000, 0));
    lines.add(row("peer: mean of 8 weeks", weekly.eightWeeks(), 1000, 0));
    lines.add(row("peer: last week again", weekly.naive(), 1000, 0));
    lines.add(row("gain on the mean of 4 weeks, paired", weekly.gain(), 1000, 1));
    lines.add(
        "  range of 80 in 100 held %.0f in 100; better than 4 weeks for %d of 7 ends of the week"
            .formatted(100 * weekly.covered(), better()));
    lines.add(prices(siege));
    lines.add(prices(beside));
    lines.add("IPC, share in phase 3 or worse at the next analysis: mean absolute error");
    lines.add("  over %d area transitions %s".formatted(phases.transitions(), phases.byCountry()));
    lines.add(row("Tocsin, pool by country", phases.ours(), 1, 4));
    lines.add(row("peer: the IPC's own projection", phases.ipc(), 1, 4));
    lines.add(row("peer: no change", phases.persistence(), 1, 4));
    lines.add(row("gain on no change, paired by area", phases.gainOnPersistence(), 1, 4));
    lines.add(row("gain on the IPC, paired by area", phases.gainOnIpc(), 1, 4));
    String bias = "  the IPC projects %+.3f too much on average";
    lines.add(String.format(Locale.ROOT, bias, phases.ipcBias()));
    return lines;
  }

  private long better() {
    long elsewhere =
        weeklyElsewhere.stream()
            .filter(trial -> trial.ours().mean() < trial.fourWeeks().mean())
            .count();
    return elsewhere + (weekly.ours().mean() < weekly.fourWeeks().mean() ? 1 : 0);
  }

  private static String prices(PriceTrial trial) {
    return "Prices, %s: %d months, %d unknown; first alarm from %s: %s; episodes before: %d %s"
        .formatted(
            trial.region(),
            trial.months(),
            trial.unknown(),
            SIEGE,
            trial.first().map(YearMonth::toString).orElse("none"),
            trial.before(),
            trial.episodes().stream().limit(trial.before()).map(e -> e.first()).toList());
  }

  private static String row(String name, Estimate estimate, double scale, int digits) {
    String number = "%." + digits + "f";
    return String.format(
        Locale.ROOT,
        "  %-42s " + number + " [" + number + ", " + number + "]",
        name,
        estimate.mean() / scale,
        estimate.low() / scale,
        estimate.high() / scale);
  }

  /** The same for programs. */
  public ObjectNode json() {
    return JsonMapper.shared().valueToTree(this);
  }
}
