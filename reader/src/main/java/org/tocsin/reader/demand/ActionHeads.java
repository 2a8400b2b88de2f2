package org.tocsin.reader.demand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.ActionVerb;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.VerbForm;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Finds the verb that says what is asked: an imperative, the verb of a clause ("that the law be
 * amended"), or a noun of action ("the ratification of").
 */
final class ActionHeads {
  private static final int LEAD = 60;
  private static final int CLAUSE = 40;
  private static final int PHRASE = 6;
  private static final Set<String> OPENING = Words.of("to that and , please not");
  private static final Set<String> PREPOSITIONS =
      Words.of(
          "in as with together without pending at on for through under within until before while if"
              + " where regarding noting taking bearing consistent considering given following"
              + " recognizing based concerning by after since building pursuant when respecting"
              + " acknowledging having");
  private static final Set<String> MODALS = Words.of("should must shall will would may");
  private static final Set<String> STOPS =
      Words.of(
          "to of for in on with aimed including that which , ; . : by against as or at from into so"
              + " under concerning regarding towards when where who should must shall will would"
              + " be");
  private static final Set<String> DETERMINERS =
      Words.of("the this that its all a an these every any relevant national");
  private static final Set<String> ASKING = Set.of("recommend", "encourage", "urge");

  private final Tokens tokens;
  private final DirectiveLexicon lexicon;

  ActionHeads(Tokens tokens, DirectiveLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The verb and the token after it, or null. */
  PhraseMap.@Nullable Match<ActionVerb> find(int from, int to) {
    int first = afterOpening(from, to);
    if (first >= to) {
      return null;
    }
    PhraseMap.Match<ActionVerb> found = afterLead(first, to);
    found = found == null ? imperative(first, to) : found;
    found = found == null ? noun(first, to) : found;
    found = found == null ? gerund(first) : found;
    found = found == null ? ofClause(first, to) : found;
    return found == null ? anywhere(first, to) : found;
  }

  /** The first token that is no adverb, "to", "that", nor a verb of asking in the past. */
  int afterOpening(int from, int to) {
    int i = from;
    while (i < to && isOpening(i)) {
      i++;
    }
    return i;
  }

  private boolean isOpening(int i) {
    String word = tokens.lower(i);
    DirectiveVerb asking = lexicon.verb(word);
    return lexicon.actions().isAdverb(word)
        || OPENING.contains(word)
        || (word.equals("do") && tokens.is(i + 1, "not"))
        || (asking != null && asking.form() != VerbForm.BASE && ASKING.contains(asking.act()));
  }

  private PhraseMap.@Nullable Match<ActionVerb> baseAfter(int from, int to) {
    return lexicon.actions().baseAt(tokens, afterOpening(from, to), to);
  }

  /** "In line with the Convention, repeal": the verb after a phrase and a comma. */
  private PhraseMap.@Nullable Match<ActionVerb> afterLead(int first, int to) {
    String word = tokens.lower(first);
    boolean participle = word.endsWith("ing") && lexicon.actions().formOf(word) == null;
    if (!PREPOSITIONS.contains(word) && !participle) {
      return null;
    }
    for (int i = first + 1; i < Math.min(to, first + LEAD); i++) {
      PhraseMap.Match<ActionVerb> verb = tokens.is(i, ",") ? baseAfter(i + 1, to) : null;
      if (verb != null) {
        return verb;
      }
    }
    return null;
  }

  private PhraseMap.@Nullable Match<ActionVerb> imperative(int first, int to) {
    PhraseMap.Match<ActionVerb> verb = lexicon.actions().baseAt(tokens, first, to);
    boolean noun =
        tokens.is(first + 1, "of") || tokens.is(first + 1, "is") || tokens.is(first + 1, "are");
    return noun ? null : verb;
  }

  /** "the prompt ratification of": not when it is the subject of a clause. */
  private PhraseMap.@Nullable Match<ActionVerb> noun(int first, int to) {
    int i = first;
    while (i < Math.min(to, first + PHRASE) && !STOPS.contains(tokens.lower(i))) {
      ActionVerb verb = lexicon.actions().ofNoun(tokens.lower(i));
      if (verb != null) {
        return hasModal(i + 1, Math.min(to, i + CLAUSE))
            ? null
            : new PhraseMap.Match<>(verb, i + 1);
      }
      i++;
    }
    return null;
  }

  private boolean hasModal(int from, int to) {
    for (int i = from; i < to; i++) {
      if (MODALS.contains(tokens.lower(i)) || tokens.is(i, "be")) {
        return true;
      }
    }
    return false;
  }

  private PhraseMap.@Nullable Match<ActionVerb> gerund(int first) {
    ActionVerb verb = lexicon.actions().formOf(tokens.lower(first));
    boolean gerund = verb != null && tokens.lower(first).endsWith("ing");
    return verb == null || !gerund ? null : new PhraseMap.Match<>(verb, first + 1);
  }

  /** "the law should be amended", "that the law be amended", "the parties to withdraw". */
  private PhraseMap.@Nullable Match<ActionVerb> ofClause(int first, int to) {
    int end = Math.min(to, first + CLAUSE);
    for (int i = first; i < end; i++) {
      boolean modal = MODALS.contains(tokens.lower(i));
      int next = modal ? afterOpening(i + 1, to) : i;
      if (tokens.is(next, "be")) {
        return suffered(next, to);
      }
      PhraseMap.Match<ActionVerb> verb = modal ? lexicon.actions().baseAt(tokens, next, to) : null;
      if (verb != null) {
        return verb;
      }
    }
    for (int i = first + 1; i < end; i++) {
      PhraseMap.Match<ActionVerb> verb = tokens.is(i, "to") ? baseAfter(i + 1, to) : null;
      if (verb != null) {
        return verb;
      }
    }
    return null;
  }

  private PhraseMap.@Nullable Match<ActionVerb> suffered(int be, int to) {
    int participle = afterOpening(be + 1, to);
    ActionVerb verb = lexicon.actions().formOf(tokens.lower(participle));
    return verb == null
        ? lexicon.actions().baseAt(tokens, be, to)
        : new PhraseMap.Match<>(verb, participle + 1);
  }

  /** "the country assess the possibility": the first verb that no determiner makes a noun. */
  private PhraseMap.@Nullable Match<ActionVerb> anywhere(int first, int to) {
    for (int i = first + 1; i < Math.min(to, first + CLAUSE / 2); i++) {
      String before = tokens.lower(i - 1);
      PhraseMap.Match<ActionVerb> verb = lexicon.actions().baseAt(tokens, i, to);
      if (verb != null && !DETERMINERS.contains(before) && !STOPS.contains(before)) {
        return verb;
      }
    }
    ActionVerb verb = lexicon.actions().formOf(tokens.lower(first));
    return verb == null ? null : new PhraseMap.Match<>(verb, first + 1);
  }
}
