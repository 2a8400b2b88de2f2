package org.tocsin.reader.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** The verbs that can head a demand, and the adverbs that can stand before them. */
public final class ActionVerbs {
  private static final Set<String> AFTER_PREPOSITION =
      Words.of(
          "the a an this that these those its their his her our your my all any each every "
              + "both some which whom what it them us you him me other others date such no more "
              + "many one two several relevant whoever");
  private static final Set<String> NOT_ADVERBS =
      Words.of(
          "supply apply comply reply rely imply family assembly ally rally multiply italy "
              + "july");

  private final PhraseMap<Integer> bases = new PhraseMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Boolean> adverbs = new HashMap<>();

  public ActionVerbs(LexiconFiles files) {
    for (Row row : files.rows("actions.tsv")) {
      int category = Integer.parseInt(row.text(0));
      for (String verb : row.list(1)) {
        bases.add(verb, category);
        words.putIfAbsent(verb, category);
      }
    }
    for (Row row : files.rows("adverbs.tsv")) {
      adverbs.put(row.text(0), row.text(1).equals("strong"));
    }
  }

  public boolean isBase(String word) {
    return words.containsKey(word);
  }

  /** The action category of the verb that begins at a token, or null when none does. */
  public @Nullable Integer category(Tokens tokens, int token, int limit) {
    PhraseMap.Match<Integer> match = bases.at(tokens, token, limit);
    return match == null ? null : match.value();
  }

  public boolean isAdverb(String word) {
    return adverbs.containsKey(word)
        || (word.length() > 4 && word.endsWith("ly") && !NOT_ADVERBS.contains(word));
  }

  public boolean strengthens(String adverb) {
    return adverbs.getOrDefault(adverb, false);
  }

  /** The first token from {@code token} on that is no adverb. */
  public int afterAdverbs(Tokens tokens, int token, int limit) {
    int i = token;
    while (i < limit && (isAdverb(tokens.lower(i)) || (tokens.is(i, ",") && i > token))) {
      i++;
    }
    return i;
  }

  /** Whether "to" at a token begins an infinitive, and no place or person ("to the border"). */
  public boolean isInfinitive(Tokens tokens, int to, int limit) {
    if (!tokens.is(to, "to") || to + 1 >= limit) {
      return false;
    }
    int i = to + 1;
    while (i < limit && (isAdverb(tokens.lower(i)) || tokens.is(i, "not") || tokens.is(i, ","))) {
      i++;
    }
    if (i >= limit || !tokens.isWord(i) || tokens.isCapital(i)) {
      return false;
    }
    String verb = tokens.lower(i);
    return isBase(verb) || (!AFTER_PREPOSITION.contains(verb) && !looksNominal(verb));
  }

  private static boolean looksNominal(String word) {
    for (String ending :
        new String[] {
          "al", "ive", "ous", "ic", "ian", "able", "ible", "ary", "less", "ful", "tion", "sion",
          "ment", "ness", "ity", "ism", "ist", "ing", "s", "an", "ese", "or", "ance", "ence", "ed"
        }) {
      if (word.endsWith(ending) && !word.endsWith("ss")) {
        return true;
      }
    }
    return word.length() < 2;
  }
}
