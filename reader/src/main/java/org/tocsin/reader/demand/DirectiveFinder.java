package org.tocsin.reader.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.VerbForm;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Finds the directives of one sentence or item, in order. */
final class DirectiveFinder {
  private static final Set<String> AGAIN =
      Words.of(
          "reiterate reiterates renew renews repeat repeats reaffirm reaffirms restate "
              + "restates issue make makes echo echoes");
  private static final Set<String> MODALS = Words.of("must should shall ought needs need");

  private final Tokens tokens;
  private final DirectiveLexicon lexicon;
  private final ActorLexicon actors;
  private final Subjects subjects;
  private final Objects objects;
  private final PlainForms plainForms;

  DirectiveFinder(Tokens tokens, DirectiveLexicon lexicon, ActorLexicon actors) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.actors = actors;
    this.subjects = new Subjects(tokens, lexicon, new OwnNames(tokens, actors)::isOwnName);
    this.objects = new Objects(tokens, lexicon, actors);
    this.plainForms = new PlainForms(tokens, lexicon, actors);
  }

  /** The forms that need no verb of asking. */
  PlainForms plainForms() {
    return plainForms;
  }

  /** Directives made here and now, with who is asked and what; reported ones are left out. */
  List<Directive> find(int from, int to) {
    List<Directive> found = new ArrayList<>();
    Directive.Voice before = null;
    boolean quoted = false;
    int i = from;
    while (i < to) {
      if (tokens.is(i, "\"")) {
        quoted = !quoted && isClosed(i + 1, to);
      }
      Directive directive = quoted ? null : at(i, from, to, before);
      if (directive != null) {
        before = directive.voice();
        add(found, directive);
        i = Math.max(i + 1, directive.cueEnd());
      } else {
        i++;
      }
    }
    found.removeIf(d -> d.voice() == Directive.Voice.REPORTED);
    return split(found);
  }

  /**
   * A quotation that ends in the sentence is somebody's words; an open one may be the speaker's.
   */
  private boolean isClosed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, "\"")) {
        return true;
      }
    }
    return false;
  }

  /** "implore and demand": two verbs with nothing between them are one directive. */
  private static void add(List<Directive> found, Directive next) {
    if (!found.isEmpty()) {
      Directive last = found.get(found.size() - 1);
      boolean adjacent = next.cue() - last.cueEnd() <= 1 && last.voice() == next.voice();
      if (adjacent) {
        found.set(found.size() - 1, last.joinedBy(next));
        return;
      }
    }
    found.add(next);
  }

  private @Nullable Directive at(int i, int from, int to, Directive.@Nullable Voice before) {
    String word = tokens.lower(i);
    Directive repeated = repeated(i, from, to);
    if (repeated != null) {
      return repeated;
    }
    DirectiveVerb verb = lexicon.verb(word);
    if (verb == null || (tokens.isCapital(i) && i > from && verb.form() != VerbForm.THIRD)) {
      return null;
    }
    if (verb.form() == VerbForm.PAST || verb.form() == VerbForm.PARTICIPLE) {
      return verb.frames().contains("shall") ? null : passive(i, verb, from, to);
    }
    Directive.Voice voice = subjects.voice(i, verb, from, before);
    if (voice == null) {
      return null;
    }
    if (isPair(i, from, to)) {
      return new Directive(
          subjects.cueBegin(i, from),
          i + 1,
          verb.act(),
          verb.force(),
          voice,
          Range.NONE,
          i + 1,
          to);
    }
    return completed(i, verb, voice, from, to);
  }

  /** "implore and demand": the first of two verbs takes the object of the second. */
  private boolean isPair(int i, int from, int to) {
    if (i + 2 >= to || !tokens.is(i + 1, "and")) {
      return false;
    }
    int second = lexicon.actions().afterAdverbs(tokens, i + 2, to);
    return lexicon.verb(tokens.lower(second)) != null && second > from;
  }

  private @Nullable Directive completed(
      int i, DirectiveVerb verb, Directive.Voice voice, int from, int to) {
    Objects.Reading object = objects.after(verb, skipAdverbs(i + 1, to), to);
    if (object == null) {
      return null;
    }
    int cue = subjects.cueBegin(i, from);
    String force = force(verb, cue, i, object);
    return new Directive(
        cue, i + 1, verb.act(), force, voice, object.addressee(), object.action(), to);
  }

  private int skipAdverbs(int token, int to) {
    return lexicon.actions().isAdverb(tokens.lower(token)) ? token + 1 : Math.min(token, to);
  }

  private String force(DirectiveVerb verb, int cue, int at, Objects.Reading object) {
    boolean raised = isUrgentThing(object);
    for (int k = cue; k < at; k++) {
      raised |= lexicon.actions().strengthens(tokens.lower(k));
    }
    boolean inStrongestTerms = tokens.is(at + 1, "in") && tokens.lower(at + 3).startsWith("strong");
    return raised || inStrongestTerms ? Force.raised(verb.force()) : verb.force();
  }

  /** "urge an immediate convening": urgency said of the very thing that is asked. */
  private boolean isUrgentThing(Objects.Reading object) {
    if (!object.addressee().isEmpty()) {
      return false;
    }
    int i = object.action();
    while (tokens.is(i, "the") || tokens.is(i, "an") || tokens.is(i, "for")) {
      i++;
    }
    return tokens.is(i, "immediate") || tokens.is(i, "urgent");
  }

  /** "reiterates its call on", "repeat our demand that". */
  private @Nullable Directive repeated(int i, int from, int to) {
    DirectiveVerb noun = i > from ? lexicon.noun(tokens.lower(i)) : null;
    if (noun == null) {
      return null;
    }
    for (int k = i - 1; k >= Math.max(from, i - 5); k--) {
      if (AGAIN.contains(tokens.lower(k))) {
        boolean third = tokens.lower(k).endsWith("s");
        DirectiveVerb as =
            new DirectiveVerb(
                noun.act(),
                noun.force(),
                withClause(noun.frames()),
                third ? VerbForm.THIRD : VerbForm.BASE);
        Directive.Voice voice = subjects.voice(k, as, from, null);
        return voice == null ? null : completed(i, as, voice, from, to);
      }
    }
    return null;
  }

  private static Set<String> withClause(Set<String> frames) {
    Set<String> all = new java.util.HashSet<>(frames);
    all.addAll(Set.of("clause", "to", "on", "upon", "for"));
    return all;
  }

  /** "All parties are urged to", "The Secretary-General is requested to". */
  private @Nullable Directive passive(int i, DirectiveVerb verb, int from, int to) {
    int be = subjects.cueBegin(i, from) - 1;
    boolean now = be >= from && (tokens.is(be, "is") || tokens.is(be, "are"));
    if (!now) {
      return new Directive(
          i, i + 1, verb.act(), verb.force(), Directive.Voice.REPORTED, Range.NONE, i + 1, to);
    }
    int next = tokens.is(i + 1, "on") || tokens.is(i + 1, "upon") ? i + 2 : i + 1;
    boolean completes =
        lexicon.actions().isInfinitive(tokens, next, to)
            || (tokens.is(next, "that") && tokens.is(be - 1, "it"));
    if (!completes) {
      return null;
    }
    int begin = subjects.clauseBegin(be, from);
    Range addressee = tokens.is(next, "that") ? subjectOf(next + 1, to) : objects.named(begin, be);
    boolean impersonal = tokens.is(be - 1, "it") || !addressee.isEmpty();
    return impersonal
        ? new Directive(
            begin,
            i + 1,
            verb.act(),
            force(verb, be + 1, i, new Objects.Reading(addressee, next)),
            Directive.Voice.PASSIVE,
            addressee,
            next,
            to)
        : null;
  }

  private Range subjectOf(int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + 40); i++) {
      if (MODALS.contains(tokens.lower(i))
          || (lexicon.actions().isBase(tokens.lower(i))
              && !tokens.isCapital(i)
              && !tokens.is(i - 1, "the"))) {
        return objects.named(from, i);
      }
    }
    return Range.NONE;
  }

  /**
   * Ends each directive before the next, and finds the further ones of "on X to ...; on Y to ...".
   */
  private List<Directive> split(List<Directive> found) {
    List<Directive> out = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      Directive d = found.get(k);
      int end = k + 1 < found.size() ? clauseEnd(found.get(k + 1).cue(), d.action()) : d.to();
      addWithContinuations(out, d.endingAt(end));
    }
    return out;
  }

  private void addWithContinuations(List<Directive> out, Directive first) {
    Directive current = first;
    boolean prepositional = isPreposition(tokens.lower(first.cueEnd()));
    int i = first.action() + 1;
    while (i < first.to()) {
      Directive next = continuation(i, first, prepositional);
      if (next != null) {
        out.add(current.endingAt(clauseEnd(next.cue(), current.action())));
        current = next;
        i = next.action();
      }
      i++;
    }
    out.add(current);
  }

  private @Nullable Directive continuation(int i, Directive first, boolean prepositional) {
    boolean semicolon = tokens.is(i, ";");
    boolean comma = tokens.is(i, ",");
    if (first.addressee().isEmpty()
        || !(semicolon || comma || (prepositional && tokens.is(i, "and")))) {
      return null;
    }
    int begin = i + 1;
    while (tokens.is(begin, "and") || lexicon.actions().isAdverb(tokens.lower(begin))) {
      begin++;
    }
    if (prepositional != isPreposition(tokens.lower(begin))) {
      return null;
    }
    int name = prepositional ? begin + 1 : begin;
    for (int k = name + 1; k < Math.min(first.to(), name + 25) && !tokens.is(k, ";"); k++) {
      if (lexicon.actions().isInfinitive(tokens, k, first.to())) {
        boolean actor = actors.type(tokens, name, k) != null;
        return actor
            ? new Directive(
                begin,
                begin + 1,
                first.act(),
                first.force(),
                first.voice(),
                new Range(name, k),
                k,
                first.to())
            : null;
      }
    }
    return null;
  }

  /** The token after a lead-in such as "support of", or {@code token} when there is none. */
  int afterLeadIn(int token, int to) {
    var match = lexicon.leadIns().at(tokens, token, to);
    return match == null ? token : match.to();
  }

  private static boolean isPreposition(String word) {
    return word.equals("on") || word.equals("upon");
  }

  /** One past the clause before {@code cue}: its subject and connecting words left out. */
  private int clauseEnd(int cue, int atLeast) {
    int end = cue;
    while (end > atLeast + 1 && isConnector(tokens.lower(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean isConnector(String word) {
    return word.equals("and")
        || word.equals(",")
        || word.equals(";")
        || word.equals("we")
        || word.equals("i")
        || word.equals("it")
        || lexicon.actions().isAdverb(word);
  }
}
