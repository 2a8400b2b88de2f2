package org.tocsin.reader.demand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.VerbForm;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Tells from what stands before a directive verb who is asking, if anybody is. */
final class Subjects {
  private static final int REACH = 40;
  private static final Set<String> FIRST_PERSON = Set.of("i", "we");
  private static final Set<String> AUXILIARIES =
      Words.of("would must do can shall will am are is 'm 're should could");
  private static final Set<String> OPENERS =
      Words.of(
          "write writing like wish want join letter had forced compelled obliged continue "
              + "here appeal today need decided bound ready you appealing");
  private static final Set<String> SMALL =
      Words.of(
          "in of for to on at by with and or the a an as that which who this their its our your");
  private static final Set<String> NEGATIONS = Set.of("not", "never", "cannot", "don't", "nor");

  private final Tokens tokens;
  private final DirectiveLexicon lexicon;

  /** Says whether a range of tokens names whose document it is. */
  interface OwnNames {
    boolean test(int from, int to);
  }

  private final OwnNames ownNames;

  Subjects(Tokens tokens, DirectiveLexicon lexicon, OwnNames ownNames) {
    this.ownNames = ownNames;
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The voice of a verb at {@code verb} in a sentence from {@code from}; null when none. */
  Directive.@Nullable Voice voice(
      int verb, DirectiveVerb form, int from, Directive.@Nullable Voice before) {
    int left = beforeAdverbs(verb, from);
    if (left >= from && NEGATIONS.contains(tokens.lower(left))) {
      return null;
    }
    return switch (form.form()) {
      case BASE -> base(left, from, before);
      case THIRD -> third(verb, left, from, before);
      case GERUND -> gerund(left, from);
      case PAST, PARTICIPLE -> Directive.Voice.REPORTED;
    };
  }

  /** First token of the adverbs right before a verb. */
  int cueBegin(int verb, int from) {
    return beforeAdverbs(verb, from) + 1;
  }

  private int beforeAdverbs(int verb, int from) {
    int i = verb - 1;
    while (i >= from && lexicon.actions().isAdverb(tokens.lower(i))) {
      i--;
    }
    return i;
  }

  private Directive.@Nullable Voice base(int left, int from, Directive.@Nullable Voice before) {
    if (left < from) {
      return null;
    }
    String word = tokens.lower(left);
    if (FIRST_PERSON.contains(word)) {
      return Directive.Voice.FIRST;
    }
    if (word.equals("to")) {
      return infinitive(left, from);
    }
    if (AUXILIARIES.contains(word)) {
      int subject = beforeAdverbs(left, from);
      return subject >= from
              && FIRST_PERSON.contains(tokens.lower(subject))
              && !isHypothetical(word)
          ? Directive.Voice.FIRST
          : null;
    }
    if (word.equals("and") || word.equals(",")) {
      return coordinated(left, from, before);
    }
    return issuerSubject(left, from) ? Directive.Voice.ISSUER : null;
  }

  private static boolean isHypothetical(String auxiliary) {
    return auxiliary.equals("could") || auxiliary.equals("should");
  }

  /** "We write to urge", "I would like to ask". */
  private Directive.@Nullable Voice infinitive(int to, int from) {
    int governor = beforeAdverbs(to, from);
    boolean opens = false;
    for (int i = governor; i >= Math.max(from, governor - 8); i--) {
      opens |= OPENERS.contains(tokens.lower(i)) || tokens.is(i, "out");
      if (FIRST_PERSON.contains(tokens.lower(i))) {
        return opens ? Directive.Voice.FIRST : null;
      }
      if (NEGATIONS.contains(tokens.lower(i))) {
        return null;
      }
    }
    return null;
  }

  private Directive.@Nullable Voice coordinated(
      int left, int from, Directive.@Nullable Voice before) {
    if (before != null && before != Directive.Voice.REPORTED && before != Directive.Voice.MODAL) {
      return before == Directive.Voice.OPERATIVE ? null : before;
    }
    int begin = Math.max(from, left - REACH);
    boolean comma = tokens.is(left, ",");
    return comma
            && FIRST_PERSON.contains(
                tokens.lower(lexicon.actions().afterAdverbs(tokens, begin, left)))
        ? Directive.Voice.FIRST
        : comma && issuerBetween(from, left) ? Directive.Voice.ISSUER : null;
  }

  private Directive.@Nullable Voice third(
      int verb, int left, int from, Directive.@Nullable Voice before) {
    if (left < from) {
      return tokens.isCapital(from) ? Directive.Voice.OPERATIVE : null;
    }
    String word = tokens.lower(left);
    if (word.equals("and") || word.equals(",") || word.equals(";")) {
      boolean continues =
          before != null && before != Directive.Voice.REPORTED && before != Directive.Voice.MODAL;
      if (continues) {
        return before;
      }
      if (isOperativeBefore(left, from)) {
        return Directive.Voice.OPERATIVE;
      }
      return word.equals(",") && issuerBetween(from, left) ? Directive.Voice.ISSUER : null;
    }
    if (issuerSubject(left, from)) {
      return Directive.Voice.ISSUER;
    }
    return Directive.Voice.REPORTED;
  }

  /** "Condemns the attack and demands": the sentence opens with an operative verb. */
  private boolean isOperativeBefore(int left, int from) {
    int first = lexicon.actions().afterAdverbs(tokens, from, left);
    return tokens.isCapital(from) && lexicon.isOperative(tokens.lower(first));
  }

  private Directive.@Nullable Voice gerund(int left, int from) {
    if (left < from || !AUXILIARIES.contains(tokens.lower(left))) {
      return null;
    }
    int subject = beforeAdverbs(left, from);
    if (subject < from) {
      return null;
    }
    if (FIRST_PERSON.contains(tokens.lower(subject))) {
      return Directive.Voice.FIRST;
    }
    return issuerSubject(subject, from) ? Directive.Voice.ISSUER : Directive.Voice.REPORTED;
  }

  /** Whether the noun phrase that ends at {@code last} is a body that issues demands. */
  private boolean issuerSubject(int last, int from) {
    int begin = clauseBegin(last, from);
    boolean phrase = tokens.isWord(last) && !SMALL.contains(tokens.lower(last));
    boolean issuer = issuerBetween(begin, last + 1) || ownNames.test(begin, last + 1);
    return phrase && issuer && !hasCountrySubject(begin, last);
  }

  private boolean issuerBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = tokens.lower(i);
      if (lexicon.isIssuer(word)) {
        return true;
      }
    }
    return false;
  }

  /** "The opposition group" and "the warring parties" are somebody else. */
  private boolean hasCountrySubject(int from, int last) {
    for (int i = from; i <= last; i++) {
      String word = tokens.lower(i);
      if (word.equals("armed")
          || word.equals("rebel")
          || word.equals("opposition")
          || word.equals("military")) {
        return true;
      }
    }
    return false;
  }

  int clauseBegin(int last, int from) {
    int i = last;
    while (i > from && i > last - REACH) {
      String word = tokens.lower(i - 1);
      if (word.equals(",")
          || word.equals(";")
          || word.equals(":")
          || word.equals("that")
          || word.equals("\"")) {
        break;
      }
      i--;
    }
    return i;
  }

  static boolean isBase(DirectiveVerb verb) {
    return verb.form() == VerbForm.BASE;
  }
}
