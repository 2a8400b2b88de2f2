package org.tocsin.desk.publish.neutral;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of the neutrality check: holds a text against what a case has on record, and keeps what
 * people answered. A flag changes no text and stops nothing. Thread-safe.
 */
public final class Neutrality {
  /** Languages with a list of words; for others contested names alone are looked for. */
  public static final List<String> LANGUAGES = NeutralityCheck.LANGUAGES;

  /** What an answer is about when the text was typed: those answers are seen by who gave them. */
  public static final String TEXT = "text";

  /** What an answer is about when it is the dossier of the case. */
  public static final String DOSSIER = "dossier";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_REASON = 2_000;

  /** Standards of proof, the least first, as the vocabulary has them. */
  private static final List<String> STANDARDS =
      List.of(
          "reasonable_suspicion",
          "reasonable_grounds_to_believe",
          "balance_of_probabilities",
          "clear_and_convincing");

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final Notices notices;
  private final AnswerTable table;
  private final NeutralityCheck check;

  public Neutrality(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Notices notices,
      ContestedNames names) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.entities = entities;
    this.notices = notices;
    this.table = new AnswerTable(jdbc);
    this.check = new NeutralityCheck(names);
    journal.project(table);
  }

  /**
   * Looks through a text.
   *
   * @param language BCP 47 tag of the text
   * @throws IllegalArgumentException when the text is empty or has more than 100,000 characters
   */
  public List<Flag> check(String caseId, String text, String language, Viewer viewer) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("give a text of 1 to 100,000 characters");
    }
    return check.check(text, language, onRecord(caseId, viewer));
  }

  private OnRecord onRecord(String caseId, Viewer viewer) {
    collecting.getCase(caseId);
    List<OnRecord.Dispute> disputes =
        establishing.contradictions().list(caseId, viewer).stream()
            .filter(Neutrality::stands)
            .filter(matter -> matter.positions().size() > 1)
            .map(matter ->
                new OnRecord.Dispute(matter.positions().stream().map(Neutrality::account).toList()))
            .toList();
    List<OnRecord.Found> findings =
        entities.list(EntityQuery.inCase(caseId, viewer).ofType("finding")).stream()
            .filter(finding -> entities.types().isSettled(finding.state()))
            .map(Neutrality::found)
            .toList();
    return new OnRecord(disputes, findings);
  }

  private static boolean stands(Matter matter) {
    Matter.Decision decision = matter.decision();
    return decision == null || decision.state() == Matter.State.CONFIRMED;
  }

  private static OnRecord.Account account(Matter.Position position) {
    return new OnRecord.Account(
        position.tellings().stream().map(telling -> telling.statement()).toList());
  }

  private static OnRecord.Found found(Entity finding) {
    String standard = finding.first("standard").orElse("");
    String words = finding.title() + " " + finding.first("conclusion").orElse("");
    return new OnRecord.Found(words, STANDARDS.indexOf(standard) + 1, standard);
  }

  /**
   * Records what a person did about a flag; a later answer replaces an earlier one.
   *
   * @param about {@link #TEXT}, {@link #DOSSIER} or the id of a letter
   * @throws IllegalArgumentException without a reason, or from somebody who changes nothing
   * @throws NoSuchElementException when {@code by} does not see the letter
   */
  public void answer(
      String caseId, String about, Flag flag, Answer.Outcome outcome, String reason, Viewer by) {
    collecting.getCase(caseId);
    if (!by.may(Role.ANALYST)) {
      throw new IllegalArgumentException("your role does not change the record");
    }
    if (!isOpen(about) && !notices.get(about, by).caseId().equals(caseId)) {
      throw new NoSuchElementException("no notice " + about);
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    ObjectNode flagged = JSON.objectNode().put("kind", flag.kind().word());
    flagged.put("words", flag.words()).put("sentence", flag.sentence());
    flagged.put("detail", flag.detail());
    ObjectNode answer = JSON.objectNode().put("outcome", outcome.word());
    answer.put("reason", reason.strip());
    Map<String, JsonNode> parts = Map.of("flag", flagged, "answer", answer);
    journal.record(new Entry(AnswerTable.ANSWERED, caseId, about, by.name(), parts));
  }

  private static boolean isOpen(String about) {
    return about.equals(TEXT) || about.equals(DOSSIER);
  }

  /** The answers that {@code viewer} may see, newest first, names of persons at risk masked. */
  public List<Answer> answers(String caseId, Viewer viewer) {
    UnaryOperator<String> mask = establishing.claims().masking(caseId);
    return table.list(caseId).stream()
        .filter(one -> sees(one.about(), one.by(), viewer))
        .map(one ->
            new Answer(
                one.leaf(),
                one.about(),
                one.kind(),
                mask.apply(one.words()),
                mask.apply(one.sentence()),
                mask.apply(one.detail()),
                one.outcome(),
                mask.apply(one.reason()),
                one.by(),
                one.at()))
        .toList();
  }

  private boolean sees(String about, String by, Viewer viewer) {
    if (about.equals(DOSSIER)) {
      return true;
    }
    if (about.equals(TEXT)) {
      return by.equals(viewer.name());
    }
    try {
      return viewer.may(Role.ANALYST) && !notices.get(about, viewer).id().isEmpty();
    } catch (NoSuchElementException hidden) {
      return false;
    }
  }

  /** Whether a fact of this room may be known. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return !fact.kind().equals(AnswerTable.ANSWERED) || sees(fact.subject(), fact.by(), viewer);
  }
}
