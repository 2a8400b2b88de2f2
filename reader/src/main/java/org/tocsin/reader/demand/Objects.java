package org.tocsin.reader.demand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Reads what stands after a directive verb: whom it is put to and what is asked. */
final class Objects {
  private static final int REACH = 70;
  private static final int ASIDE = 30;
  private static final Set<String> PREPOSITIONS = Words.of("on upon to with from of");
  private static final Set<String> MODALS =
      Words.of("should must shall will would be can may ought");
  private static final Set<String> INTERRUPTERS =
      Words.of(
          "within as in both including especially who which under through without while at "
              + "by before pending consistent pursuant acting when where if whose for with "
              + "particularly notably whether once given on also whom namely together bearing "
              + "having");
  private static final Set<String> DETERMINERS =
      Words.of("the a an its their our your his her all any no these those this other");

  /** The addressee and where the action begins; the addressee may be empty. */
  record Reading(Range addressee, int action) {}

  private final Tokens tokens;
  private final DirectiveLexicon lexicon;
  private final ActorLexicon actors;

  Objects(Tokens tokens, DirectiveLexicon lexicon, ActorLexicon actors) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.actors = actors;
  }

  /** Null when what follows does not complete the verb ("call" as a noun, "ask why"). */
  @Nullable Reading after(DirectiveVerb verb, int next, int limit) {
    String word = tokens.lower(next);
    Set<String> frames = verb.frames();
    if (frames.contains("shall")) {
      return ordained(next, limit);
    }
    if (PREPOSITIONS.contains(word)
        && frames.contains(word)
        && !lexicon.actions().isInfinitive(tokens, next, limit)) {
      return addressed(next + 1, limit, true);
    }
    if (word.equals("for") && frames.contains("for")) {
      return wished(next + 1, limit);
    }
    if (frames.contains("verb") || frames.contains("clause")) {
      if (lexicon.actions().isInfinitive(tokens, next, limit)) {
        return new Reading(Range.NONE, next);
      }
    }
    if (frames.contains("clause")) {
      Reading clause = clause(next, limit);
      if (clause != null) {
        return clause;
      }
    }
    if (frames.contains("object") && next < limit && !isQuestion(word)) {
      return addressed(next, limit, false);
    }
    return frames.contains("clause") && next < limit && startsNominal(next)
        ? new Reading(Range.NONE, next)
        : null;
  }

  private static boolean isQuestion(String word) {
    return word.equals("why")
        || word.equals("how")
        || word.equals("whether")
        || word.equals("what")
        || word.equals("who")
        || word.equals("when")
        || word.equals(".")
        || word.equals(",")
        || word.equals("about");
  }

  private boolean startsNominal(int token) {
    return tokens.isWord(token) && !isQuestion(tokens.lower(token)) && !tokens.is(token, "to");
  }

  /** "urge X to do", "call on X, as Y, to do", "remind X that". */
  private Reading addressed(int from, int limit, boolean prepositional) {
    int end = Math.min(limit, from + REACH);
    for (int i = from; i < end; i++) {
      String word = tokens.lower(i);
      if (word.equals(";") || word.equals(":")) {
        Range range = named(from, i);
        return new Reading(range, range.isEmpty() ? from : Math.min(i + 1, limit));
      }
      boolean opens =
          (word.equals("that") && i > from) || lexicon.actions().isInfinitive(tokens, i, limit);
      if (opens) {
        Range range = named(from, i);
        if (range.isEmpty() && !prepositional) {
          return new Reading(Range.NONE, from);
        }
        return new Reading(range, withNot(i, from));
      }
    }
    Range whole = named(from, firstBreak(from, end));
    return new Reading(whole, whole.isEmpty() || whole.to() >= end ? from : whole.to());
  }

  private int firstBreak(int from, int end) {
    int i = from;
    while (i < end && !isBreak(tokens.lower(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(String word) {
    return word.equals("for")
        || word.equals("not")
        || word.equals(".")
        || word.equals("to")
        || word.equals("about")
        || word.equals("in");
  }

  /** "call for the government to act"; mostly a thing is called for and nobody is named. */
  private Reading wished(int from, int limit) {
    int end = Math.min(limit, from + 20);
    for (int i = from; i < end && !tokens.is(i, ","); i++) {
      if (lexicon.actions().isInfinitive(tokens, i, limit)) {
        Range range = named(from, i);
        return new Reading(range, range.isEmpty() ? from : withNot(i, from));
      }
    }
    return new Reading(Range.NONE, from);
  }

  /** "demand that X do": the subject of the clause is asked when it can act. */
  private @Nullable Reading clause(int next, int limit) {
    boolean that = tokens.is(next, "that");
    int from = that ? next + 1 : next;
    int end = Math.min(limit, from + REACH);
    for (int i = from + 1; i < end; i++) {
      String word = tokens.lower(i);
      if (word.equals(":") && that) {
        return new Reading(named(from, i), Math.min(i + 1, limit));
      }
      if (word.equals(";") || word.equals(":")) {
        break;
      }
      if (MODALS.contains(word) || (that && isPlainVerb(i, from))) {
        int verb = lexicon.actions().isAdverb(tokens.lower(i - 1)) ? i - 1 : i;
        Range range = isSuffered(i) || isNobody(from) ? Range.NONE : named(from, verb);
        int action = isNobody(from) ? from : withNot(verb, from);
        return that || !range.isEmpty() ? new Reading(range, action) : null;
      }
    }
    return that ? new Reading(Range.NONE, from) : null;
  }

  /** "Decides that all States shall prevent": only "shall" makes a demand of a decision. */
  private @Nullable Reading ordained(int next, int limit) {
    int that = next;
    while (that < Math.min(limit, next + ASIDE) && !tokens.is(that, "that")) {
      that++;
    }
    boolean clause = that == next || (tokens.is(next, ",") && tokens.is(that - 1, ","));
    if (!clause || !tokens.is(that, "that")) {
      return null;
    }
    for (int i = that + 2; i < Math.min(limit, that + REACH) && !tokens.is(i, ";"); i++) {
      if (tokens.is(i, "shall")) {
        Range range = isSuffered(i) ? Range.NONE : named(that + 1, i);
        return range.isEmpty() ? null : new Reading(range, i);
      }
    }
    return null;
  }

  /** "not to use", "that you not use": the negation belongs to what is asked. */
  private int withNot(int verb, int from) {
    return verb > from && tokens.is(verb - 1, "not") ? verb - 1 : verb;
  }

  private boolean isNobody(int token) {
    return tokens.is(token, "no") || tokens.is(token, "nobody") || tokens.is(token, "neither");
  }

  /** "be released": the subject is not asked, somebody unnamed is. */
  private boolean isSuffered(int modal) {
    int be = tokens.is(modal, "be") ? modal : tokens.is(modal + 1, "be") ? modal + 1 : -1;
    int next = be < 0 ? -1 : lexicon.actions().afterAdverbs(tokens, be + 1, tokens.size());
    String word = next < 0 ? "" : tokens.lower(next);
    return word.endsWith("ed")
        || word.endsWith("en")
        || word.endsWith("ought")
        || word.equals("held")
        || word.equals("put")
        || word.equals("set");
  }

  /** A base form that can be no noun here: no determiner or adjective stands before it. */
  private boolean isPlainVerb(int token, int from) {
    String before = tokens.lower(token - 1);
    return token > from + 1
        && tokens.isWord(token)
        && !tokens.isCapital(token)
        && lexicon.actions().isBase(tokens.lower(token))
        && !DETERMINERS.contains(before)
        && !before.equals("of")
        && !before.equals("to")
        && !before.equals("and")
        && !INTERRUPTERS.contains(before)
        && !before.equals("from")
        && !before.endsWith("al")
        && !before.endsWith("ive");
  }

  /** The noun phrase without what interrupts it, empty when it names nobody who can act. */
  Range named(int from, int to) {
    int end = to;
    for (int i = from; i < to; i++) {
      boolean interrupted = tokens.is(i, ",") && INTERRUPTERS.contains(tokens.lower(i + 1));
      boolean closed = tokens.is(i, ",") && i == to - 1;
      if (interrupted || closed) {
        end = i;
        break;
      }
    }
    end = withoutTail(from, end);
    return actors.type(tokens, from, end) == null && !isName(from, end)
        ? Range.NONE
        : new Range(from, end);
  }

  private int withoutTail(int from, int end) {
    int i = end;
    while (i > from + 1
        && (lexicon.actions().isAdverb(tokens.lower(i - 1)) && !tokens.isCapital(i - 1)
            || tokens.is(i - 1, ",")
            || tokens.is(i - 1, "not")
            || tokens.is(i - 1, "to")
            || tokens.is(i - 1, ":"))) {
      i--;
    }
    return i;
  }

  /** A short phrase all in capitals at word heads: a name the lexicon does not know. */
  private boolean isName(int from, int to) {
    int first = tokens.is(from, "the") ? from + 1 : from;
    if (first >= to || to - first > 8) {
      return false;
    }
    int capitals = 0;
    for (int i = first; i < to; i++) {
      capitals += tokens.isCapital(i) ? 1 : 0;
    }
    return tokens.isCapital(first) && capitals * 2 >= to - first;
  }
}
