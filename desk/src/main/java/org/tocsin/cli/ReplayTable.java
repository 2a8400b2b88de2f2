package org.tocsin.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.warn.rule.Firing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The replay of a case for the eye, and as JSON. */
final class ReplayTable {
  private static final int BRIEF = 70;

  private final Desk desk;
  private final CaseFile file;
  private final LocalDate asOf;
  private final List<Firing> firings;

  ReplayTable(Desk desk, CaseFile file, LocalDate asOf, List<Firing> firings) {
    this.desk = desk;
    this.file = file;
    this.asOf = asOf;
    this.firings = firings;
  }

  String json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("case", file.name()).put("as_of", asOf.toString());
    ArrayNode alerts = all.putArray("alerts");
    for (Firing firing : firings) {
      ObjectNode one = alerts.addObject();
      one.put("fired_on", firing.firedOn().toString()).put("rule", firing.alert().ruleId());
      one.put("level", level(firing)).put("day", firing.alert().day().toString());
      one.put("headline", firing.alert().headline());
      ArrayNode evidence = one.putArray("evidence");
      for (Candidate candidate : evidence(firing)) {
        evidence
            .addObject()
            .put("id", candidate.id())
            .put("item", item(candidate))
            .put("grade", candidate.grade().toString())
            .put("says", candidate.statement());
      }
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("%d alerts would have fired up to %s%n%n".formatted(firings.size(), asOf));
    text.append("%-11s %-10s %s%n".formatted("day", "level", "alert | evidence"));
    for (Firing firing : firings) {
      text.append(
          "%-11s %-10s %s%n".formatted(firing.firedOn(), level(firing), firing.alert().headline()));
      List<String> items = evidence(firing).stream().map(this::item).distinct().toList();
      String names = String.join(", ", items.subList(0, Math.min(3, items.size())));
      int more = items.size() - 3;
      text.append("%-22s | %s%s%n".formatted("", names, more > 0 ? " and " + more + " more" : ""));
    }
    return text.toString().stripTrailing();
  }

  private List<Candidate> evidence(Firing firing) {
    return firing.evidence().stream().flatMap(id -> desk.establishing().find(id).stream()).toList();
  }

  private String item(Candidate candidate) {
    String name = desk.collecting().getItem(candidate.itemId()).name();
    return name.length() > BRIEF ? name.substring(0, BRIEF) + "…" : name;
  }

  private static String level(Firing firing) {
    return firing.alert().level().name().toLowerCase(Locale.ROOT);
  }
}
