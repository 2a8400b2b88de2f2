package org.tocsin.reader.demand;

import java.util.Set;
import org.tocsin.reader.lexicon.VerbForm;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Small questions about how a stretch of text is put. */
final class Shapes {
  private static final Set<String> FINITE =
      Words.of("is are was were has have had did does will would can could must should shall may");
  private static final Set<String> PAST =
      Words.of("was were had did has have said took went came began called urged");
  private static final Set<String> AFTER_VERB =
      Words.of("the a an its their all any these those his her our your");
  private static final Set<String> FUNCTION_WORDS =
      Words.of(
          "with from into upon over under about after before since during while when where that than"
              + " both half such what which whom whose because despite unlike like through within"
              + " without between among against towards toward across around until unless though"
              + " although whereas this these those here there also even then once amid given only"
              + " just more most some many much each every either neither");
  private static final Set<String> NOMINAL_OPENERS =
      Words.of(
          "the an a immediate urgent full prompt unconditional effective independent "
              + "international unhindered unimpeded no all");

  private final Document document;
  private final Tokens tokens;
  private final DirectiveLexicon lexicon;

  Shapes(Document document, DirectiveLexicon lexicon) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
  }

  boolean endsWith(Block block, String mark) {
    return block.to() > block.from() && tokens.is(block.to() - 1, mark);
  }

  boolean endsOpen(Block block) {
    return endsWith(block, ":")
        || endsWith(block, "to")
        || endsWith(block, "–")
        || endsWith(block, "that")
        || endsWith(block, "by")
        || endsWith(block, "including");
  }

  boolean hasFiniteVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (FINITE.contains(tokens.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** An imperative, an infinitive, or "that ... should": what a demand in a list begins with. */
  boolean startsAsDemand(int from, int to) {
    int i = lexicon.actions().afterAdverbs(tokens, from, to);
    if (i >= to) {
      return false;
    }
    String word = tokens.lower(i);
    boolean imperative =
        tokens.isWord(i) && lexicon.actions().category(tokens, i, to) != null && !isNounHere(i, to);
    boolean infinitive = lexicon.actions().isInfinitive(tokens, i, to);
    boolean negative =
        word.equals("not")
            || (word.equals("do") && tokens.is(i + 1, "not"))
            || word.equals("please")
            || word.equals("refrain");
    return imperative
        || infinitive
        || isUnknownImperative(i, to)
        || isRecommended(i)
        || negative
        || startsAfterLeadIn(from, to)
        || word.equals("that");
  }

  /** "Unify the registers": no noun stands right before a determiner. */
  private boolean isUnknownImperative(int i, int to) {
    String word = tokens.lower(i);
    return i + 1 < to
        && tokens.isWord(i)
        && word.length() > 3
        && !word.endsWith("ing")
        && !word.endsWith("ed")
        && !FUNCTION_WORDS.contains(word)
        && AFTER_VERB.contains(tokens.lower(i + 1));
  }

  /** "Recommended amending the law": what others asked for, listed as recommendations are. */
  private boolean isRecommended(int i) {
    DirectiveVerb verb = lexicon.verb(tokens.lower(i));
    return verb != null && verb.form() == VerbForm.PAST && verb.act().equals("recommend");
  }

  /** "State authorities", "Report of", "Support for": a noun that looks like a verb. */
  private boolean isNounHere(int i, int to) {
    String next = tokens.lower(i + 1);
    return i + 1 < to
        && (next.equals("of")
            || next.equals("is")
            || next.equals("are")
            || next.equals("was")
            || next.equals("were")
            || next.equals("has")
            || next.equals("have")
            || next.equals(":")
            || next.equals("'s"));
  }

  /** "In cooperation with the UN, establish ...": a verb after a phrase and a comma. */
  private boolean startsAfterLeadIn(int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + 30); i++) {
      if (tokens.is(i, ",")) {
        int after = tokens.is(i + 1, "to") ? i + 2 : i + 1;
        int verb = lexicon.actions().afterAdverbs(tokens, after, to);
        String word = tokens.lower(verb);
        boolean opener = isPreposition(tokens.lower(from));
        if (opener && verb < to && lexicon.actions().isBase(word) && !isNounHere(verb, to)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPreposition(String word) {
    return switch (word) {
      case "in",
          "as",
          "with",
          "together",
          "without",
          "pending",
          "at",
          "on",
          "to",
          "for",
          "through",
          "under",
          "within",
          "until",
          "before",
          "while",
          "if",
          "where" ->
          true;
      default -> false;
    };
  }

  /** A report of what happened rather than something asked. */
  boolean isFactual(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.lower(i);
      if (word.equals("must") || word.equals("should") || word.equals("shall")) {
        return false;
      }
      if (PAST.contains(word)) {
        return true;
      }
    }
    return false;
  }

  boolean startsNominal(int from) {
    return NOMINAL_OPENERS.contains(tokens.lower(from));
  }

  boolean isQuestion(int from, int to) {
    for (int i = to - 1; i >= Math.max(from, to - 3); i--) {
      if (tokens.is(i, "?")) {
        return true;
      }
    }
    return false;
  }

  String source(Range range) {
    return document.source(range.from(), range.to());
  }
}
