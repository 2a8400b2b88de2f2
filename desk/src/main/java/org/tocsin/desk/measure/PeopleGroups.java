package org.tocsin.desk.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.measure.CutOffMeasure.Said;
import org.tocsin.foresight.supply.Triangular;

/**
 * People among those cut off whom somebody counts apart, because they are the first to suffer. Each
 * number stays with who says it; nothing is added up, since a child may be a patient.
 */
final class PeopleGroups {
  private static final Map<String, Pattern> GROUPS = groups();
  private static final double FEWEST = 2;

  private PeopleGroups() {}

  private static Map<String, Pattern> groups() {
    Map<String, Pattern> groups = new LinkedHashMap<>();
    groups.put("children", words("children|minors"));
    groups.put("pregnant", words("pregnant"));
    groups.put("older", words("elderly|older (?:people|persons)|pensioners"));
    groups.put("disabled", words("disabled|disabilities"));
    groups.put("dialysis", words("dialysis"));
    groups.put("diabetes", words("diabet\\w+|insulin"));
    groups.put("patients", words("patients?"));
    return groups;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  static List<Said> list(Evidence evidence) {
    Map<String, Said> all = new LinkedHashMap<>();
    evidence.stream(Candidate.Kind.QUANTITY)
        .filter(candidate -> candidate.stance().equals("asserts"))
        .forEach(candidate ->
            said(candidate)
                .ifPresent(one ->
                    all.putIfAbsent(
                        one.what() + one.number() + PlaceKey.fold(one.speaker()), one)));
    return List.copyOf(new ArrayList<>(all.values()));
  }

  private static Optional<Said> said(Candidate candidate) {
    String of = candidate.detail().path("of").asString("") + " " + candidate.statement();
    Optional<Triangular> count =
        Amount.of(candidate)
            .filter(amount -> !amount.isDays() && amount.kilograms().isEmpty())
            .map(Amount::value)
            .filter(value -> value.mode() >= FEWEST);
    return count.flatMap(value ->
        GROUPS.entrySet().stream()
            .filter(group -> group.getValue().matcher(of).find())
            .findFirst()
            .map(group ->
                new Said(
                    group.getKey(), number(value), Evidence.voice(candidate), candidate.id())));
  }

  private static String number(Triangular value) {
    return value.low() == value.high()
        ? String.format(Locale.ROOT, "%,.0f", value.mode())
        : String.format(Locale.ROOT, "%,.0f-%,.0f", value.low(), value.high());
  }
}
