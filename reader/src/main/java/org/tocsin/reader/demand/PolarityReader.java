package org.tocsin.reader.demand;

import java.util.List;
import java.util.Set;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Tells whether something is to be done, left undone, or both. */
final class PolarityReader {
  private static final int SUBJECT_WORDS = 10;
  private static final Set<String> MODALS = Words.of("must should shall may can ought");

  private final Tokens tokens;
  private final DirectiveLexicon lexicon;

  PolarityReader(Tokens tokens, DirectiveLexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  String of(List<Range> actions) {
    boolean acts = false;
    boolean refrains = false;
    for (Range action : actions) {
      int head = head(action);
      boolean leftUndone = isRefrain(head, action.to());
      refrains |= leftUndone || hasSecondHalf(head + 1, action.to());
      acts |= !leftUndone || actsAsWell(head + 1, action.to());
    }
    return refrains ? acts ? "do+refrain" : "refrain" : "do";
  }

  private int head(Range action) {
    int i = action.from();
    while (i < action.to()) {
      String word = tokens.lower(i);
      boolean skipped =
          word.equals("to")
              || word.equals("that")
              || word.equals("please")
              || word.equals("must")
              || word.equals("should")
              || word.equals("shall")
              || word.equals("and")
              || word.equals(",")
              || lexicon.actions().isAdverb(word) && !word.equals("never");
      if (!skipped) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isRefrain(int head, int to) {
    PhraseMap.Match<String> match = lexicon.refrain().at(tokens, head, to);
    if (match == null) {
      return false;
    }
    return switch (match.value()) {
      case "head" -> !(tokens.is(head, "not") && tokens.is(head + 1, "only"));
      case "subject" -> hasModal(match.to(), Math.min(to, match.to() + SUBJECT_WORDS));
      default -> false;
    };
  }

  /** "no party should": after a negated subject it is the modal verb that makes the demand. */
  private boolean hasModal(int from, int to) {
    for (int i = from; i < to; i++) {
      if (MODALS.contains(tokens.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSecondHalf(int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseMap.Match<String> match = lexicon.refrain().at(tokens, i, to);
      boolean part = match != null && match.value().equals("part");
      if (part && match != null && !tokens.is(match.to(), "only")) {
        return true;
      }
    }
    return false;
  }

  /** "refrain from attacks and withdraw": after the thing not to do, a thing to do. */
  private boolean actsAsWell(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (!tokens.is(i, "and") && !tokens.is(i, ";")) {
        continue;
      }
      int verb = lexicon.actions().afterAdverbs(tokens, i + 1, to);
      verb = tokens.is(verb, "to") ? verb + 1 : verb;
      boolean base =
          lexicon.actions().isBase(tokens.lower(verb))
              && !tokens.is(verb + 1, "of")
              && startsObject(verb + 1);
      if (base && !isRefrain(verb, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsObject(int token) {
    return switch (tokens.lower(token)) {
      case "the",
          "a",
          "an",
          "its",
          "their",
          "all",
          "your",
          "his",
          "her",
          "every",
          "to",
          "with",
          "that",
          "any",
          "those",
          "these",
          "humanitarian",
          "full",
          "civilians",
          "peaceful",
          "from" ->
          true;
      default -> false;
    };
  }
}
