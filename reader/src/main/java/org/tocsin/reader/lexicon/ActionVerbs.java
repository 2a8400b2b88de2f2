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

  private final PhraseMap<ActionVerb> bases = new PhraseMap<>();
  private final Map<String, ActionVerb> words = new HashMap<>();
  private final Map<String, ActionVerb> inflected = new HashMap<>();
  private final Map<String, ActionVerb> nouns = new HashMap<>();
  private final Map<String, Boolean> adverbs = new HashMap<>();

  public ActionVerbs(LexiconFiles files, Inflection inflection) {
    for (Row row : files.rows("actions.tsv")) {
      int category = Integer.parseInt(row.text(0));
      for (String base : row.list(1)) {
        ActionVerb verb = new ActionVerb(base, category);
        bases.add(base, verb);
        words.putIfAbsent(base, verb);
      }
    }
    words.forEach((base, verb) ->
        inflection.forms(base).values().forEach(form -> inflected.putIfAbsent(form, verb)));
    for (Row row : files.rows("action-nouns.tsv")) {
      ActionVerb verb = words.get(row.text(0));
      if (verb != null) {
        row.list(1).forEach(noun -> nouns.put(noun, verb));
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
    PhraseMap.Match<ActionVerb> match = bases.at(tokens, token, limit);
    return match == null ? null : match.value().category();
  }

  /** The verb in its base form that begins at a token, or null; of "sign-ratify" the first. */
  public PhraseMap.@Nullable Match<ActionVerb> baseAt(Tokens tokens, int token, int limit) {
    PhraseMap.Match<ActionVerb> match = bases.at(tokens, token, limit);
    if (match != null || token >= limit) {
      return match;
    }
    String word = tokens.lower(token);
    int hyphen = word.indexOf('-');
    ActionVerb first = hyphen < 0 ? null : words.get(word.substring(0, hyphen));
    return first == null ? null : new PhraseMap.Match<>(first, token + 1);
  }

  /** The verb of which a word is a form ("ratifying", "ratified"), or null. */
  public @Nullable ActionVerb formOf(String word) {
    ActionVerb base = words.get(word);
    return base == null ? inflected.get(word) : base;
  }

  /** The verb that a noun of action is read as ("ratification"), or null. */
  public @Nullable ActionVerb ofNoun(String noun) {
    return nouns.get(noun);
  }

  public boolean isAdverb(String word) {
    return adverbs.containsKey(word)
        || (word.length() > 4 && word.endsWith("ly") && !NOT_ADVERBS.contains(word));
  }

  public boolean strengthens(String adverb) {
    return adverbs.getOrDefault(adverb, false);
  }

  /** The first token from {@code token} on that is no adverb ("fully and immediately"). */
  public int afterAdverbs(Tokens tokens, int token, int limit) {
    int i = token;
    while (i < limit && (isAdverb(tokens.lower(i)) || (i > token && joinsAdverbs(tokens, i)))) {
      i++;
    }
    return i;
  }

  private boolean joinsAdverbs(Tokens tokens, int token) {
    return tokens.is(token, ",")
        || ((tokens.is(token, "and") || tokens.is(token, "or"))
            && isAdverb(tokens.lower(token + 1)));
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
