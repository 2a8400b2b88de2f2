package org.tocsin.desk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.forecast.Decisions;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.warn.forecast.SealedSet;
import org.tocsin.foresight.board.file.OutcomeFile;
import org.tocsin.foresight.board.file.PredictionFiles;

/**
 * Invented forecasts of every kind: a fan of months to come, one probability typed in, a panel that
 * is better than the rule and one that is not, both recorded afterwards.
 *
 * @param fan id of the set with the fan; ben asks to set it aside and nobody has confirmed it
 * @param question id of an open question
 */
record Foreseen(String fan, String question) {
  private static final int YEARS = 12;
  private static final int PLACES = 8;

  /** Written by ben, confirmed by ada. */
  static Foreseen write(Desk desk, CaseFile file, Viewer ben, Viewer ada) throws IOException {
    Predictions predictions = desk.rooms().predictions();
    LocalDate today = predictions.today();
    Decisions decisions = predictions.decisions();
    String came = outcomes(today);
    Decisions.Taken taken =
        decisions.propose(file.id(), OutcomeFile.read(came), seal(desk, file, "came", came), ben);
    decisions.confirm(file.id(), taken.id(), ada);
    for (String panel : new String[] {"Panel of the Dale", "Almanac"}) {
      file(desk, file, panel, panel(panel, today), ben);
    }
    SealedSet fan = file(desk, file, "trucks", fan(today), ben);
    predictions
        .asides()
        .propose(
            file.id(),
            fan.id(),
            java.util.OptionalInt.empty(),
            true,
            "the gate counted carts as trucks",
            ben);
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("source", "ben");
    typed.put("kind", "event");
    typed.put("target", "exercise: ferry stopped");
    typed.put("place", "Lower Dale");
    typed.put("from", today.plusDays(10).toString());
    typed.put("last", today.plusDays(100).toString());
    typed.put("criterion", "reports of the ferry office");
    typed.put("issued", today.toString());
    typed.put("probability", "0.15");
    SealedSet one =
        predictions.seal(file.id(), PredictionFiles.typed(typed), Optional.empty(), ben);
    String question = predictions.list(one).getFirst().prediction().question().id();
    return new Foreseen(fan.id(), question);
  }

  private static SealedSet file(Desk desk, CaseFile file, String name, String text, Viewer by)
      throws IOException {
    Predictions predictions = desk.rooms().predictions();
    return predictions.seal(
        file.id(),
        PredictionFiles.read(text, predictions.today()),
        Optional.of(seal(desk, file, name, text)),
        by);
  }

  private static Item seal(Desk desk, CaseFile file, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return desk.collecting()
        .seal(file.id(), name + ".csv", new ByteArrayInputStream(bytes), "ben")
        .item();
  }

  private static boolean happened(int place, int year) {
    return (place * 7 + year * 5) % 4 == 0;
  }

  private static String event(int place, int year, LocalDate today) {
    int of = today.getYear() - YEARS + year;
    return "event,exercise: bridge closed,Dale %d,%d-01-01,%d-03-31,the bridge office"
        .formatted(place, of - 1, of - 1);
  }

  private static String outcomes(LocalDate today) {
    StringBuilder table = new StringBuilder("kind,target,place,from,last,criterion,outcome\n");
    for (int year = 0; year < YEARS; year++) {
      for (int place = 0; place < PLACES; place++) {
        table.append(event(place, year, today));
        table.append(happened(place, year) ? ",yes\n" : ",no\n");
      }
    }
    for (int month = 10; month >= 1; month--) {
      LocalDate first = today.withDayOfMonth(1).minusMonths(month);
      table.append(
          "count,exercise: trucks,Dale,%s,%s,the gate,%d\n"
              .formatted(first, first.plusMonths(1).minusDays(1), 400 - 25 * month));
    }
    return table.toString();
  }

  private static String panel(String source, LocalDate today) {
    StringBuilder table =
        new StringBuilder("source,issued,kind,target,place,from,last,criterion,probability\n");
    for (int year = 3; year < YEARS; year++) {
      for (int place = 0; place < PLACES; place++) {
        boolean knows = source.startsWith("Panel");
        double said = !knows ? 0.5 : happened(place, year) ? 0.6 : 0.1 + 0.02 * place;
        int issued = today.getYear() - YEARS + year - 2;
        table.append(
            "%s,%d-12-01,%s,%s\n".formatted(source, issued, event(place, year, today), said));
      }
    }
    return table.toString();
  }

  private static String fan(LocalDate today) {
    StringBuilder table =
        new StringBuilder(
            "source,model,issued,kind,target,place,from,last,criterion,q05,q10,q25,q50,q75,q90,"
                + "q95,release,trained\n");
    for (String place : new String[] {"Dale", "Glen"}) {
      for (int month = 1; month <= 8; month++) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(month);
        int middle = 380 - 10 * month;
        table.append(
            "Relief Office,v3,%s,count,exercise: trucks,%s,%s,%s,the gate,%d,%d,%d,%d,%d,%d,%d,"
                .formatted(
                    today,
                    place,
                    first,
                    first.plusMonths(1).minusDays(1),
                    middle - 40 * month,
                    middle - 30 * month,
                    middle - 15 * month,
                    middle,
                    middle + 15 * month,
                    middle + 30 * month,
                    middle + 40 * month));
        table.append("gate count of spring,2020-01 to 2024-12\n");
      }
    }
    return table.toString();
  }
}
