package org.tocsin.reader.demand;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Demands put without a verb of asking: "the parties to withdraw", "the court must rule". */
final class PlainForms {
  private static final Set<String> MODALS = Words.of("must should shall ought needs need");

  private static final Set<String> ALSO_NOUNS =
      Words.of("state host support lead field press aid target partner transport school");

  private final Tokens tokens;
  private final DirectiveLexicon lexicon;
  private final ActorLexicon actors;
  private final Subjects subjects;
  private final Objects objects;

  PlainForms(Tokens tokens, DirectiveLexicon lexicon, ActorLexicon actors) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.actors = actors;
    this.subjects = new Subjects(tokens, lexicon, (from, to) -> false);
    this.objects = new Objects(tokens, lexicon, actors);
  }

  /**
   * "the parties to withdraw", "all donors: increase funding": who and what without a verb of
   * asking.
   */
  @Nullable Directive nameThenAction(int from, int to) {
    if (isImperative(from, to)) {
      return null;
    }
    for (int i = from + 1; i < Math.min(to, from + 40); i++) {
      boolean opens = tokens.is(i, ":") || lexicon.actions().isInfinitive(tokens, i, to);
      boolean plural = i - from <= 6 && tokens.lower(i - 1).endsWith("s");
      if (opens && (plural || actors.type(tokens, from, i) != null)) {
        int action = tokens.is(i, ":") ? i + 1 : tokens.is(i - 1, "not") ? i - 1 : i;
        return new Directive(
            from, i, "call", "normal", Directive.Voice.OPERATIVE, new Range(from, i), action, to);
      }
      if (opens) {
        return null;
      }
    }
    return null;
  }

  /** "Continue efforts to combat poverty": a verb, not "host countries to open their borders". */
  private boolean isImperative(int from, int to) {
    String word = tokens.lower(from);
    return lexicon.actions().category(tokens, from, to) != null && !ALSO_NOUNS.contains(word);
  }

  /** "To the ministers we say: open the gates." */
  @Nullable Directive toldTo(int from, int to) {
    if (!tokens.is(from, "to")) {
      return null;
    }
    for (int i = from + 3; i < Math.min(to, from + 30); i++) {
      if (tokens.is(i, ":")) {
        boolean says = tokens.is(i - 1, "say") && (tokens.is(i - 2, "we") || tokens.is(i - 2, "i"));
        int end = tokens.is(i - 3, ",") ? i - 3 : i - 2;
        Range who = says ? objects.named(from + 1, end) : Range.NONE;
        return who.isEmpty()
            ? null
            : new Directive(from, i, "call", "normal", Directive.Voice.FIRST, who, i + 1, to);
      }
    }
    return null;
  }

  /** "The authorities must release them": a duty put on somebody who can act. */
  @Nullable Directive modal(int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + 60); i++) {
      if (!MODALS.contains(tokens.lower(i))) {
        continue;
      }
      int begin = subjects.clauseBegin(i, from);
      Range subject = objects.named(begin, i);
      boolean active = i + 1 < to && !tokens.is(i + 1, "be") && !tokens.is(i + 1, "have");
      if (subject.isEmpty() || !active) {
        return null;
      }
      boolean strong = tokens.is(i, "must") || tokens.is(i, "shall");
      int action = tokens.is(i + 1, "to") ? i + 2 : i + 1;
      return new Directive(
          begin,
          i + 1,
          strong ? "demand" : "recommend",
          strong ? "strong" : "normal",
          Directive.Voice.MODAL,
          subject,
          action,
          to);
    }
    return null;
  }
}
