package org.tocsin.reader.demand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.ActionVerb;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * The action category of a demand, 1 to 5, by the method that UPR Info publishes for
 * recommendations: the first verb decides, with its object where the verb says little ("take
 * measures", "adopt a law"); going on by a named new means is more than going on.
 */
final class ActionCategories {
  private static final int CONTINUING = 2;
  private static final int GENERAL = 4;
  private static final int SPECIFIC = 5;
  private static final int LONGEST_OBJECT = 12;
  private static final Set<String> BOUNDS =
      Words.of(
          "to of for in on with aimed including that which , ; . : by against as or at from into so"
              + " under concerning regarding towards when where who");

  private final Tokens tokens;
  private final DirectiveLexicon lexicon;
  private final ActionHeads heads;

  ActionCategories(Tokens tokens, DirectiveLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.heads = new ActionHeads(tokens, lexicon);
  }

  /** Null when no verb or noun of action is known in it. */
  @Nullable Integer of(Range action) {
    PhraseMap.Match<ActionVerb> head = heads.find(action.from(), action.to());
    if (head == null) {
      return null;
    }
    Integer byObject =
        lexicon.objects().category(head.value(), tokens, object(head.to(), action.to()));
    int category = byObject == null ? head.value().category() : byObject;
    if (category == CONTINUING && tokens.is(head.to(), "and")) {
      category = second(head.to(), action.to(), category);
    }
    return category == CONTINUING || category == GENERAL
        ? Math.max(category, means(head.to(), action.to()))
        : category;
  }

  /** "continue and strengthen its efforts": the second verb says how. */
  private int second(int and, int to, int category) {
    PhraseMap.Match<ActionVerb> verb =
        lexicon.actions().baseAt(tokens, heads.afterOpening(and, to), to);
    return verb == null ? category : verb.value().category();
  }

  /** The noun phrase after a verb; one preposition right after the verb belongs to the verb. */
  private Range object(int from, int to) {
    int end = from;
    while (end < Math.min(to, from + LONGEST_OBJECT)
        && (end - from < 2 || !BOUNDS.contains(tokens.lower(end)))) {
      end++;
    }
    return new Range(from, end);
  }

  /** "..., including by ratifying": what is named as the means; 0 when nothing is. */
  private int means(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (!tokens.is(i, "by") && !tokens.is(i, "through")) {
        continue;
      }
      int gerund = tokens.is(i + 1, "the") ? i + 2 : i + 1;
      while (gerund < to && lexicon.actions().isAdverb(tokens.lower(gerund))) {
        gerund++;
      }
      String word = tokens.lower(gerund);
      ActionVerb verb = gerund < to && word.endsWith("ing") ? lexicon.actions().formOf(word) : null;
      if (verb != null) {
        return verb.category() == SPECIFIC ? SPECIFIC : GENERAL;
      }
    }
    return 0;
  }
}
