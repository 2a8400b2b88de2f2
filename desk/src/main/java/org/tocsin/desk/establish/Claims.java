package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do with a claim beyond judging it. Each act is a fact and the last that stands can be
 * undone by {@link Establishing#undo}. Words that people type are kept whole in the ledger and
 * shown with the names of persons at risk masked. Thread-safe.
 */
public final class Claims {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_TEXT = 8000;
  private static final int NEIGHBOURS = 300;

  private final Journal journal;
  private final Deeds deeds;
  private final Sight sight;
  private final QuestionTable questions;
  private final RiskNames risk;

  Claims(Journal journal, Deeds deeds, Sight sight, QuestionTable questions, RiskNames risk) {
    this.journal = journal;
    this.deeds = deeds;
    this.sight = sight;
    this.questions = questions;
    this.risk = risk;
  }

  /**
   * Says that a claim speaks of an incident; a candidate is thereby accepted.
   *
   * @throws IllegalStateException when it is linked to it already
   */
  public Candidate link(String id, String incidentId, Viewer by) {
    return journal.alone(() -> {
      Candidate candidate = sight.toChange(id, by);
      if (links(standing(candidate)).contains(incidentId)) {
        throw new IllegalStateException("it is linked to this incident already");
      }
      return record(
          candidate, Kinds.CLAIM_LINKED, JSON.objectNode().put("incident", incidentId), by);
    });
  }

  /**
   * Says that a claim repeats another of its case and is not to count again.
   *
   * @throws IllegalArgumentException when it cannot be a repetition of {@code of}
   */
  public Candidate markDuplicate(String id, String of, Viewer by) {
    return journal.alone(() -> {
      Candidate candidate = sight.toChange(id, by);
      Candidate first = sight.get(of, by);
      if (id.equals(of) || !first.caseId().equals(candidate.caseId())) {
        throw new IllegalArgumentException("choose another claim of the same case");
      }
      if (duplicateOf(standing(first)).filter(id::equals).isPresent()) {
        throw new IllegalArgumentException("that one is marked as a duplicate of this one");
      }
      return record(candidate, Kinds.DUPLICATE_MARKED, JSON.objectNode().put("of", of), by);
    });
  }

  /**
   * Asks a colleague; the claim stays as it is.
   *
   * @param of account of the colleague
   */
  public Candidate ask(String id, String of, String question, Viewer by) {
    if (of.isBlank()) {
      throw new IllegalArgumentException("say whom you ask");
    }
    ObjectNode asked = JSON.objectNode().put("to", of.strip()).put("question", typed(question));
    return record(sight.toChange(id, by), Kinds.QUESTION_ASKED, asked, by);
  }

  /**
   * @param leaf of the question
   * @throws IllegalStateException when it is answered
   */
  public Candidate answer(long leaf, String answer, Viewer by) {
    return journal.alone(() -> {
      Question question =
          questions.find(leaf).orElseThrow(() -> new NoSuchElementException("no question " + leaf));
      Candidate candidate = sight.toChange(question.candidateId(), by);
      if (!question.isOpen()) {
        throw new IllegalStateException(question.answeredBy() + " has answered it");
      }
      ObjectNode answered = JSON.objectNode().put("asked", leaf).put("answer", typed(answer));
      return record(candidate, Kinds.QUESTION_ANSWERED, answered, by);
    });
  }

  /**
   * Adds a working translation beside the words of the source.
   *
   * @param language BCP 47 tag of the translation
   */
  public Candidate translate(String id, String language, String text, Viewer by) {
    ObjectNode translated =
        JSON.objectNode().put("language", tag(language)).put("text", typed(text));
    return record(sight.toChange(id, by), Kinds.CLAIM_TRANSLATED, translated, by);
  }

  private static String tag(String language) {
    try {
      String tag = new Locale.Builder().setLanguageTag(language.strip()).build().toLanguageTag();
      if (!tag.equals("und")) {
        return tag;
      }
    } catch (IllformedLocaleException notOne) {
      // told below
    }
    throw new IllegalArgumentException("a language is written en, hy or pt-BR, not " + language);
  }

  private static String typed(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("nothing is written yet; write it first");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("write at most " + LONGEST_TEXT + " characters");
    }
    return text.strip();
  }

  /** All that is on record about one claim, as far as the viewer may see it. */
  public ClaimFile file(String id, Viewer viewer) {
    Candidate candidate = sight.get(id, viewer);
    Mask mask = risk.mask(candidate.caseId());
    List<Review> reviews = sight.reviews(candidate);
    List<Review> standing = reviews.stream().filter(review -> !review.undone()).toList();
    return new ClaimFile(
        candidate,
        ClaimHistory.of(sight.original(candidate), reviews, mask),
        questions.ofCandidate(id).stream().map(q -> masked(q, mask)).toList(),
        translations(standing, mask),
        duplicateOf(standing),
        links(standing));
  }

  /** Words that a person typed, safe to show in the case. */
  public String masked(String caseId, String words) {
    return risk.mask(caseId).apply(words);
  }

  /** The same for many words of one case. */
  public UnaryOperator<String> masking(String caseId) {
    return risk.mask(caseId)::apply;
  }

  /** Questions that wait for this person. */
  public List<Question> waitingFor(String caseId, Viewer me) {
    List<Question> waiting =
        questions.waitingFor(caseId, me.name()).stream()
            .filter(question -> sight.find(question.candidateId(), me).isPresent())
            .toList();
    if (waiting.isEmpty()) {
      return waiting;
    }
    Mask mask = risk.mask(caseId);
    return waiting.stream().map(question -> masked(question, mask)).toList();
  }

  /** The claims of the case that most resemble one, the nearest first. */
  public List<Candidate> nearest(String id, Viewer viewer, int most) {
    Candidate candidate = sight.get(id, viewer);
    return Resemblance.nearest(candidate, sight.near(candidate, viewer, NEIGHBOURS), most);
  }

  private List<Review> standing(Candidate candidate) {
    return sight.reviews(candidate).stream().filter(review -> !review.undone()).toList();
  }

  private static Optional<String> duplicateOf(List<Review> standing) {
    return standing.stream()
        .filter(review -> review.action().equals(Kinds.DUPLICATE_MARKED))
        .map(review -> review.changes().path("of").asString(""))
        .reduce((first, last) -> last);
  }

  private static List<String> links(List<Review> standing) {
    return standing.stream()
        .filter(review -> review.action().equals(Kinds.CLAIM_LINKED))
        .map(review -> review.changes().path("incident").asString(""))
        .distinct()
        .toList();
  }

  private static List<Translation> translations(List<Review> standing, Mask mask) {
    List<Translation> translations = new ArrayList<>();
    for (Review review : standing) {
      if (review.action().equals(Kinds.CLAIM_TRANSLATED)) {
        translations.add(
            new Translation(
                review.leaf(),
                review.changes().path("language").asString("und"),
                mask.apply(review.changes().path("text").asString("")),
                review.by(),
                review.at()));
      }
    }
    return translations;
  }

  private static Question masked(Question question, Mask mask) {
    String answer = question.answer();
    return new Question(
        question.leaf(),
        question.caseId(),
        question.candidateId(),
        question.askedBy(),
        question.askedOf(),
        question.at(),
        mask.apply(question.text()),
        answer == null ? null : mask.apply(answer),
        question.answeredBy(),
        question.answeredAt());
  }

  private Candidate record(Candidate candidate, String kind, ObjectNode changes, Viewer by) {
    deeds.record(candidate, kind, "", by.name(), Map.of("changes", changes));
    return sight.get(candidate.id(), by);
  }
}
