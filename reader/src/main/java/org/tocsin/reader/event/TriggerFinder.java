package org.tocsin.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.VerbForm;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Finds the triggers of a sentence. A verb counts when it is put as done; a noun is only a
 * candidate that a date or a verb of happening must confirm.
 */
final class TriggerFinder {
  private static final Set<String> DETERMINERS =
      Words.of(
          "the a an this that these those its their his her our your all any every no illegally newly recently");
  private static final Set<String> MODALS =
      Words.of("to must should shall could would may might can will be cannot");
  private static final Set<String> PASSIVE = Words.of("was were been got being");
  private static final Set<String> STATES =
      Set.of("closure", "restriction", "reopening", "supply_stop");
  private static final Set<String> HAPPENING_AFTER =
      Words.of(
          "took began started occurred happened continued erupted broke resumed ended lasted followed came killed left reached arrived was were has had");
  private static final Set<String> HAPPENING_BEFORE =
      Words.of(
          "carried launched imposed established establishment staged held conducted signed reached issued published introduced organised organized committed suffered reported announced unleashed amid following after since during opened set presented made began started released handed delivered indicated convened");
  private static final Set<String> OWNERS = Words.of("his her its their");

  private final Tokens tokens;
  private final EventLexicon lexicon;

  TriggerFinder(Tokens tokens, EventLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  List<Trigger> verbs(Sentence sentence) {
    List<Trigger> found = new ArrayList<>();
    int i = sentence.from();
    while (i < sentence.to()) {
      Trigger trigger = phrase(i, sentence);
      trigger = trigger == null ? verb(i, sentence) : trigger;
      if (trigger != null) {
        found.add(trigger);
      }
      i = trigger == null ? i + 1 : trigger.to();
    }
    return found;
  }

  List<Trigger> nouns(Sentence sentence) {
    List<Trigger> found = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      PhraseMap.Match<EventLexicon.Entry> match = lexicon.nouns().at(tokens, i, sentence.to());
      if (match != null && !isBlocked(i, sentence)) {
        found.add(new Trigger(match.value(), i, match.to(), false, true, false, false));
      }
    }
    return found;
  }

  /** Whether the words around a noun say by themselves that it came about. */
  boolean happened(Trigger noun, Sentence sentence) {
    String type = noun.entry().type();
    String next = tokens.lower(noun.to());
    if (type.equals("offer")) {
      return (next.equals("to") || next.equals("of"))
          && (tokens.is(noun.from() - 1, "the")
              || tokens.is(noun.from() - 1, "an")
              || tokens.is(noun.from() - 1, "imposed"));
    }
    if (type.equals("report")) {
      for (int i = noun.from() - 1; i >= Math.max(sentence.from(), noun.from() - 4); i--) {
        if (OWNERS.contains(tokens.lower(i))) {
          return true;
        }
      }
    }
    if (type.equals("statement") || type.equals("meeting") || type.equals("appeal")) {
      return false;
    }
    for (int i = noun.from() - 1; i >= Math.max(sentence.from(), noun.from() - 4); i--) {
      if (HAPPENING_BEFORE.contains(tokens.lower(i))) {
        return true;
      }
    }
    boolean verb =
        HAPPENING_AFTER.contains(next)
            && !next.equals("was")
            && !next.equals("were")
            && !next.equals("has")
            && !next.equals("had");
    return verb || (next.equals("took") && tokens.is(noun.to() + 1, "place"));
  }

  private @Nullable Trigger phrase(int i, Sentence sentence) {
    PhraseMap.Match<EventLexicon.Entry> match = lexicon.phrases().at(tokens, i, sentence.to());
    if (match == null || isBlocked(i, sentence)) {
      return null;
    }
    return new Trigger(
        match.value(),
        i,
        match.to(),
        true,
        tokens.is(i, "deprived") || tokens.is(i, "turned"),
        false,
        true);
  }

  private @Nullable Trigger verb(int i, Sentence sentence) {
    PhraseMap.Match<EventLexicon.Verb> match = lexicon.verbs().at(tokens, i, sentence.to());
    if (match == null || (tokens.isCapital(i) && i > sentence.from())) {
      return null;
    }
    int left = i - 1;
    boolean negated = false;
    while (left >= sentence.from()
        && (tokens.lower(left).endsWith("ly")
            || isNegation(left)
            || tokens.is(left, "also")
            || tokens.is(left, "again")
            || tokens.is(left, "since"))) {
      negated |= isNegation(left);
      left--;
    }
    String before = left >= sentence.from() ? tokens.lower(left) : "";
    return switch (match.value().form()) {
      case PAST, PARTICIPLE -> past(i, match, left, before, negated, sentence);
      case GERUND ->
          before.equals("was") || before.equals("were")
              ? trigger(match, i, false, negated, false)
              : null;
      case BASE -> before.equals("did") ? trigger(match, i, false, negated, true) : null;
      case THIRD -> null;
    };
  }

  private boolean isNegation(int token) {
    String word = tokens.lower(token);
    return word.equals("not") || word.equals("never") || word.equals("n't");
  }

  private @Nullable Trigger past(
      int i,
      PhraseMap.Match<EventLexicon.Verb> match,
      int left,
      String before,
      boolean negated,
      Sentence sentence) {
    EventLexicon.Entry entry = match.value().entry();
    if (left < sentence.from() || DETERMINERS.contains(before) || MODALS.contains(before)) {
      return null;
    }
    if (before.equals("is")
        || before.equals("are")
        || before.equals("remains")
        || before.equals("remained")
        || before.equals("remain")) {
      return STATES.contains(entry.type()) ? trigger(match, i, true, negated, false) : null;
    }
    if (before.equals("didn't") || before.equals("wasn't") || before.equals("weren't")) {
      return trigger(match, i, !before.equals("didn't"), true, true);
    }
    if (PASSIVE.contains(before)) {
      boolean wished = hypothetical(left, sentence);
      boolean perfect = before.equals("been");
      boolean denied = negated || isNegation(left - 1);
      return wished ? null : trigger(match, i, true, denied, !perfect);
    }
    if (before.equals("has") || before.equals("have") || before.equals("had")) {
      return hypothetical(left, sentence) ? null : trigger(match, i, false, negated, false);
    }
    boolean reducedPassive = tokens.is(match.to(), "by");
    boolean wish = match.value().form() == VerbForm.PARTICIPLE && !reducedPassive;
    return wish ? null : trigger(match, i, reducedPassive, negated, true);
  }

  private boolean hypothetical(int auxiliary, Sentence sentence) {
    for (int i = auxiliary - 1; i >= Math.max(sentence.from(), auxiliary - 3); i--) {
      if (MODALS.contains(tokens.lower(i)) || tokens.is(i, "if")) {
        return true;
      }
    }
    return false;
  }

  private static Trigger trigger(
      PhraseMap.Match<EventLexicon.Verb> match,
      int from,
      boolean passive,
      boolean negated,
      boolean simplePast) {
    return new Trigger(match.value().entry(), from, match.to(), true, passive, negated, simplePast);
  }

  private boolean isBlocked(int token, Sentence sentence) {
    for (int i = Math.max(sentence.from(), token - 4); i < token; i++) {
      PhraseMap.Match<Boolean> match = lexicon.blockers().at(tokens, i, token);
      if (match != null && token - match.to() <= 1) {
        return true;
      }
    }
    return false;
  }
}
