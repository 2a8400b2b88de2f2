package org.tocsin.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in which compartment, and who broke the glass. Which record stands where is known by the
 * room that keeps the record. Thread-safe.
 */
public final class Compartments {
  /** How long broken glass stays open. */
  public static final Duration GLASS_STAYS_BROKEN = Duration.ofHours(1);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_NAME = 80;

  private final Journal journal;
  private final Ids ids;
  private final CompartmentTable table;

  Compartments(Journal journal, JdbcClient jdbc, Ids ids) {
    this.journal = journal;
    this.ids = ids;
    this.table = new CompartmentTable(jdbc);
    journal.project(table);
  }

  public List<Compartment> list() {
    return table.list();
  }

  public Optional<Compartment> find(String id) {
    return list().stream().filter(compartment -> compartment.id().equals(id)).findFirst();
  }

  /**
   * @throws NoSuchElementException when there is no such compartment
   */
  public Compartment get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no compartment " + id));
  }

  /**
   * @throws IllegalArgumentException when the name is empty, too long or taken
   */
  public Compartment open(String name, String by) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a compartment needs a name of 1 to 80 characters");
    }
    return journal.alone(() -> {
      if (list().stream().anyMatch(known -> known.name().equalsIgnoreCase(clean))) {
        throw new IllegalArgumentException("there is a compartment " + clean + " already");
      }
      String id = ids.next();
      record(
          Kinds.COMPARTMENT_OPENED,
          id,
          by,
          Map.of("compartment", JSON.objectNode().put("name", clean)));
      return get(id);
    });
  }

  /**
   * Whoever is in already stays in, and nothing is recorded.
   *
   * @throws IllegalArgumentException when somebody lets themself in where others are
   */
  public void add(String compartment, String account, String by) {
    List<String> members = get(compartment).members();
    if (account.equals(by) && !members.isEmpty() && !members.contains(by)) {
      throw new IllegalArgumentException(
          "nobody lets themself into a compartment that others are in; ask another administrator");
    }
    change(Kinds.MEMBER_ADDED, compartment, account, by, false);
  }

  /** Takes the member out at once: what they look at next is filtered. */
  public void remove(String compartment, String account, String by) {
    change(Kinds.MEMBER_REMOVED, compartment, account, by, true);
  }

  private void change(String kind, String id, String account, String by, boolean wasIn) {
    journal.alone(() -> {
      if (get(id).members().contains(account) == wasIn) {
        record(kind, id, by, Map.of("member", JSON.objectNode().put("account", account)));
      }
      return id;
    });
  }

  /**
   * Opens one record to one person for {@link #GLASS_STAYS_BROKEN}. It is recorded whether or not
   * the record is there, so that nobody tries ids unseen.
   *
   * @param compartment where the record stands; empty when there is no such restricted record
   * @throws IllegalArgumentException without a reason
   */
  public Breaking breakGlass(
      String recordId, Optional<String> compartment, String reason, String by, Instant now) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept, and others are told");
    }
    ObjectNode glass = JSON.objectNode();
    glass.put("record", recordId).put("compartment", compartment.orElse(Viewer.OPEN));
    glass.put("until_ms", now.plus(GLASS_STAYS_BROKEN).toEpochMilli());
    Recorded fact =
        record(
            Kinds.GLASS_BROKEN,
            ids.next(),
            by,
            Map.of("glass", glass, "reason", JSON.objectNode().put("text", reason.strip())));
    return table.findBreaking(fact.subject()).orElseThrow();
  }

  /** What the members of its compartment and the administrators are told, the newest first. */
  public List<Breaking> listBreakings(Viewer viewer) {
    return table.listBreakings().stream().filter(glass -> isTold(glass, viewer)).toList();
  }

  /** How many breakings this person is told of and nobody has confirmed. */
  public int countUnseen(Viewer viewer) {
    return (int) table.listUnseen().stream().filter(glass -> isTold(glass, viewer)).count();
  }

  /**
   * Confirms having seen it; the first to do so stands.
   *
   * @throws NoSuchElementException when {@code viewer} is not told of it
   */
  public void acknowledge(String breaking, Viewer viewer) {
    journal.alone(() -> {
      Breaking glass =
          table
              .findBreaking(breaking)
              .filter(found -> isTold(found, viewer))
              .orElseThrow(() -> new NoSuchElementException("no broken glass " + breaking));
      if (glass.acknowledgedBy() == null) {
        record(Kinds.BREAKING_ACKNOWLEDGED, breaking, viewer.name(), Map.of());
      }
      return glass;
    });
  }

  /** Nobody confirms their own. */
  private static boolean isTold(Breaking glass, Viewer viewer) {
    boolean member = !glass.compartment().isEmpty() && viewer.sees(glass.compartment());
    return !glass.account().equals(viewer.name()) && (member || viewer.may(Role.ADMINISTRATOR));
  }

  /** Whether a fact about compartments may be shown; every other fact may, as far as these know. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return switch (fact.kind()) {
      case Kinds.COMPARTMENT_OPENED, Kinds.MEMBER_ADDED, Kinds.MEMBER_REMOVED ->
          viewer.may(Role.ADMINISTRATOR) || viewer.sees(fact.subject());
      case Kinds.GLASS_BROKEN, Kinds.BREAKING_ACKNOWLEDGED ->
          fact.by().equals(viewer.name())
              || table
                  .findBreaking(fact.subject())
                  .filter(glass -> isTold(glass, viewer))
                  .isPresent();
      default -> true;
    };
  }

  Set<String> of(String account) {
    return table.of(account);
  }

  Set<String> opened(String account, Instant now) {
    return table.opened(account, now);
  }

  private Recorded record(String kind, String subject, String by, Map<String, JsonNode> parts) {
    return journal.record(new Entry(kind, "", subject, by, parts));
  }
}
