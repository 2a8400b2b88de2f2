package org.tocsin.desk.warn.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.alert.AlertRule;
import org.tocsin.foresight.alert.AlertRules;
import org.tocsin.foresight.alert.TrackRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of each case: those that ship, those in the team's own files, and those written at the
 * desk. A rule that does not ship switched on is tried on the past of the case before somebody may
 * switch it on. Thread-safe.
 */
public final class RuleBook {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper PRETTY = JsonMapper.shared();

  private final Journal journal;
  private final RuleTable table;
  private final Establishing establishing;
  private final History history;
  private final Ids ids;
  private final List<AlertRule> shipped = AlertRules.shipped().rules();
  private final List<AlertRule> offered = AlertRules.offered().rules();
  private final List<AlertRule> files;

  /**
   * @param folder with the team's own {@code *.json}; need not exist
   * @throws IllegalArgumentException naming the file and the line that cannot be understood
   */
  public RuleBook(
      Journal journal,
      JdbcClient jdbc,
      Path folder,
      Establishing establishing,
      History history,
      Ids ids) {
    this.journal = journal;
    this.table = new RuleTable(jdbc);
    this.establishing = establishing;
    this.history = history;
    this.ids = ids;
    this.files = read(folder);
    journal.project(table);
  }

  private List<AlertRule> read(Path folder) {
    List<AlertRule> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (var paths = Files.newDirectoryStream(folder, "*.json")) {
        TreeSet<Path> sorted = new TreeSet<>();
        paths.forEach(sorted::add);
        for (Path file : sorted) {
          try (InputStream json = Files.newInputStream(file)) {
            all.addAll(AlertRules.read(json, "rules/" + file.getFileName()).rules());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder, e);
      }
    }
    for (AlertRule rule : all) {
      requireNew(rule.id());
    }
    return List.copyOf(all);
  }

  /** Every rule of a case, those that ship first. */
  public List<Rule> list(String caseId) {
    Map<String, RuleTable.Switch> switches = table.switches(caseId);
    Map<String, Trial> trials = table.trials(caseId);
    List<Rule> all = new ArrayList<>();
    shipped.forEach(r -> all.add(rule(r, Rule.Origin.SHIPPED, text(r), switches, trials)));
    files.forEach(r -> all.add(rule(r, Rule.Origin.FILE, text(r), switches, trials)));
    table
        .texts(caseId)
        .values()
        .forEach(text -> all.add(rule(parse(text), Rule.Origin.WRITTEN, text, switches, trials)));
    offered.forEach(r -> all.add(rule(r, Rule.Origin.OFFERED, text(r), switches, trials)));
    return List.copyOf(all);
  }

  private static Rule rule(
      AlertRule rule,
      Rule.Origin origin,
      String text,
      Map<String, RuleTable.Switch> switches,
      Map<String, Trial> trials) {
    RuleTable.@Nullable Switch switched = switches.get(rule.id());
    boolean on = switched == null ? origin == Rule.Origin.SHIPPED : switched.on();
    return new Rule(
        rule,
        origin,
        text,
        on,
        switched == null ? "" : switched.reason(),
        Optional.ofNullable(trials.get(rule.id())));
  }

  private static String text(AlertRule rule) {
    return PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(rule);
  }

  /** The rules that look at a case now. */
  public AlertRules inForce(String caseId) {
    return new AlertRules("case", list(caseId).stream().filter(Rule::on).map(Rule::rule).toList());
  }

  /**
   * @throws NoSuchElementException when the case has no such rule
   */
  public Rule get(String caseId, String id) {
    return list(caseId).stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no rule " + id));
  }

  /** The rule of that id, on or off; empty for alerts that no rule gives. */
  public Optional<Rule> find(String caseId, String id) {
    return list(caseId).stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Writes a rule for a case, or writes it anew. It is off until it was tried and switched on.
   *
   * @param text one rule, in the format of the shipped ones
   * @throws IllegalArgumentException when it cannot be understood, in one line that says where and
   *     what is allowed there; or when it names a person at risk
   */
  public Rule write(String caseId, String text, Viewer by) {
    AlertRule rule = parse(text);
    requireNew(rule.id());
    files.stream()
        .filter(file -> file.id().equals(rule.id()))
        .forEach(file -> refuseTaken(file.id()));
    requireNoName(caseId, text);
    ObjectNode what = JSON.objectNode().put("text", text.strip());
    journal.record(
        new Entry(Kinds.RULE_WRITTEN, caseId, rule.id(), by.name(), Map.of("rule", what)));
    return get(caseId, rule.id());
  }

  private static AlertRule parse(String text) {
    return AlertRules.readOne(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "the rule");
  }

  private void requireNew(String id) {
    if (shipped.stream().anyMatch(r -> r.id().equals(id))
        || offered.stream().anyMatch(r -> r.id().equals(id))) {
      refuseTaken(id);
    }
  }

  private static void refuseTaken(String id) {
    throw new IllegalArgumentException(
        "there is a rule " + id + " already; give yours another id, and switch that one off");
  }

  private void requireNoName(String caseId, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    boolean names =
        establishing.namesToHide(caseId).stream()
            .anyMatch(name -> small.contains(name.toLowerCase(Locale.ROOT)));
    if (names) {
      throw new IllegalArgumentException(
          "this names a person at risk; write it without a name, it goes into notices");
    }
  }

  /**
   * Tries a rule on the past of a case and records the result.
   *
   * @throws NoSuchElementException when the case has no such rule
   */
  public Trial tryOut(String caseId, String id, Viewer by) {
    AlertRule rule = get(caseId, id).rule();
    Optional<LocalDate> last = history.findLastDay(caseId);
    List<LocalDate> happened = listOutcomes(caseId).stream().map(Outcome::day).toList();
    LocalDate asOf =
        happened.stream()
            .filter(day -> last.isEmpty() || day.isAfter(last.get()))
            .max(LocalDate::compareTo)
            .or(() -> last)
            .orElse(LocalDate.EPOCH);
    List<Firing> firings =
        history.replay(caseId, new AlertRules("trial", List.of(rule)), asOf).stream()
            .filter(firing -> firing.alert().ruleId().equals(id))
            .toList();
    TrackRecord record =
        TrackRecord.of(
            firings.stream().map(Firing::firedOn).toList(),
            happened,
            TrackRecord.HORIZON_DAYS,
            asOf);
    JsonNode trial = Trial.json(asOf, happened.size(), record, firings);
    journal.record(new Entry(Kinds.RULE_TRIED, caseId, id, by.name(), Map.of("trial", trial)));
    return get(caseId, id).trial().orElseThrow();
  }

  /**
   * Switches a rule on or off.
   *
   * @throws IllegalArgumentException without a reason
   * @throws IllegalStateException when it is to be switched on and was never tried
   */
  public Rule switchTo(String caseId, String id, boolean on, String reason, Viewer by) {
    Rule rule = get(caseId, id);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    requireNoName(caseId, reason);
    if (on && rule.trial().isEmpty()) {
      throw new IllegalStateException("try the rule on the past of this case first");
    }
    Map<String, JsonNode> parts =
        Map.of(
            "switch", JSON.objectNode().put("on", on),
            "reason", JSON.objectNode().put("text", reason.strip()));
    journal.record(new Entry(Kinds.RULE_SWITCHED, caseId, id, by.name(), parts));
    return get(caseId, id);
  }

  /** What happened in a case, by day. */
  public List<Outcome> listOutcomes(String caseId) {
    return table.outcomes(caseId);
  }

  /**
   * Records what happened, so that warnings can be held against it.
   *
   * @param missedBy rules that should have warned of it and did not
   * @param claims candidates that say so; at least one
   * @throws IllegalArgumentException without words or claims, or when it names a person at risk
   * @throws NoSuchElementException when {@code by} sees no such claim
   */
  public Outcome record(
      String caseId,
      String what,
      LocalDate day,
      List<String> missedBy,
      List<String> claims,
      Viewer by) {
    if (what.isBlank() || claims.isEmpty()) {
      throw new IllegalArgumentException("say what happened, and name at least one claim for it");
    }
    requireNoName(caseId, what);
    claims.forEach(claim -> establishing.get(claim, by));
    missedBy.forEach(rule -> get(caseId, rule));
    String id = ids.next();
    ObjectNode outcome = JSON.objectNode().put("what", what.strip()).put("day", day.toString());
    missedBy.forEach(outcome.putArray("missed_by")::add);
    claims.forEach(outcome.putArray("claims")::add);
    Map<String, JsonNode> parts = Map.of("outcome", outcome);
    journal.record(new Entry(Kinds.OUTCOME_RECORDED, caseId, id, by.name(), parts));
    return listOutcomes(caseId).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
