package org.tocsin.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Participant;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Span;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.name.Mention;
import org.tocsin.reader.name.NameReading;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Where an event took place and who was in it, from the words of its sentence. */
final class EventScene {
  private static final Set<String> WAYS =
      Words.of("road corridor crossing highway route bridge checkpoint tunnel railway border");
  private static final Set<String> LOCATIVE =
      Words.of(
          "in at near on along through into from to across towards outside around inside via leaving entering of");
  private static final Set<String> PASSAGE =
      Set.of("closure", "reopening", "restriction", "checkpoint", "delivery", "supply_stop");
  private static final Set<String> PASSIVE_ROLES =
      Set.of("agent", "victim", "target", "beneficiary");

  private final Document document;
  private final Tokens tokens;
  private final EventLexicon lexicon;
  private final NameReading names;
  private @Nullable String lastWay;
  private int lastWayBlock = -1;

  EventScene(Document document, EventLexicon lexicon, NameReading names) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.names = names;
  }

  /** Remembers the way a sentence names, for "the road" in later ones. */
  void enter(Sentence sentence) {
    for (Mention mention : names.within(sentence.from(), sentence.to())) {
      if (mention.kind() == Mention.Kind.PLACE && mention.type().equals("corridor")) {
        lastWay = document.source(mention.from(), mention.to());
        lastWayBlock = sentence.block();
      }
    }
    String described = describedWay(sentence);
    lastWay = described == null ? lastWay : described;
    lastWayBlock = described == null ? lastWayBlock : sentence.block();
  }

  /** "the road from Tal to Miran": a way named by its ends. */
  private @Nullable String describedWay(Sentence sentence) {
    for (int i = sentence.from(); i + 2 < sentence.to(); i++) {
      String link = tokens.lower(i + 1);
      boolean way = WAYS.contains(tokens.lower(i)) && !tokens.isCapital(i);
      boolean linked =
          link.equals("from")
              || link.equals("between")
              || link.equals("to")
              || link.equals("at")
              || link.equals("near")
              || link.equals("into");
      int name = tokens.is(i + 2, "the") ? i + 3 : i + 2;
      if (way && linked && tokens.isCapital(name)) {
        return document.source(i, wayEnd(name, sentence.to()));
      }
    }
    return null;
  }

  private int wayEnd(int from, int limit) {
    int i = from;
    while (i < limit
        && (tokens.isCapital(i)
            || ((tokens.is(i, "to") || tokens.is(i, "and") || tokens.is(i, "with"))
                && tokens.isCapital(i + 1)
                && i + 1 < limit))) {
      i++;
    }
    return i;
  }

  @Nullable String place(Trigger trigger, Sentence sentence) {
    Mention best = null;
    int bestDistance = Integer.MAX_VALUE;
    boolean passage = PASSAGE.contains(trigger.entry().type());
    for (Mention mention : names.within(sentence.from(), sentence.to())) {
      if (mention.kind() == Mention.Kind.PLACE) {
        boolean way = mention.type().equals("corridor");
        boolean located =
            way || (mention.from() > 0 && LOCATIVE.contains(beforeArticle(mention.from())));
        int distance =
            Math.abs(mention.from() - trigger.from())
                + (passage && way ? 0 : 60)
                + (mention.type().equals("country") ? 40 : 0);
        if (located && distance < bestDistance) {
          best = mention;
          bestDistance = distance;
        }
      }
    }
    boolean wayNamed = best != null && best.type().equals("corridor");
    if (passage && !wayNamed && mentionsWay(sentence) && lastWay != null) {
      return lastWay;
    }
    if (best != null) {
      return document.source(best.from(), best.to());
    }
    boolean nonePassed = passage && tokens.is(trigger.from(), "no");
    return nonePassed && lastWayBlock == sentence.block() ? lastWay : null;
  }

  private String beforeArticle(int token) {
    String before = tokens.lower(token - 1);
    return before.equals("the") ? tokens.lower(token - 2) : before;
  }

  private boolean mentionsWay(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (WAYS.contains(tokens.lower(i))) {
        return true;
      }
    }
    return false;
  }

  List<Participant> participants(Trigger trigger, Sentence sentence) {
    List<Participant> out = new ArrayList<>();
    boolean reversed = trigger.verb() && trigger.passive();
    String before =
        !trigger.verb()
            ? ""
            : reversed ? trigger.entry().objectRole() : trigger.entry().subjectRole();
    String after =
        reversed || !trigger.verb() ? trigger.entry().subjectRole() : trigger.entry().objectRole();
    Mention subject = before.isEmpty() ? null : subject(trigger, sentence);
    if (subject != null && PASSIVE_ROLES.contains(before)) {
      out.add(new Participant(before, document.source(subject.from(), subject.to())));
    }
    for (Mention mention : names.within(trigger.to(), Math.min(sentence.to(), trigger.to() + 14))) {
      boolean by = byPhrase(mention.from(), trigger.to());
      boolean object = !reversed && trigger.verb() && mention.from() - trigger.to() <= 4;
      if (mention.kind() != Mention.Kind.PLACE && (by || object)) {
        out.add(
            new Participant(
                by && !reversed && trigger.verb() ? "agent" : by ? "agent" : after,
                document.source(mention.from(), mention.to())));
        break;
      }
    }
    if (PASSAGE.contains(trigger.entry().type())) {
      cargo(sentence, out);
    }
    if (!trigger.verb() && out.isEmpty()) {
      author(trigger, sentence, out);
    }
    return List.copyOf(out);
  }

  private boolean byPhrase(int mention, int from) {
    for (int i = mention - 1; i >= Math.max(from, mention - 4); i--) {
      if (tokens.is(i, "by")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Mention subject(Trigger trigger, Sentence sentence) {
    Mention found = null;
    int from = sentence.from();
    for (int i = trigger.from() - 1; i > sentence.from(); i--) {
      if (tokens.is(i, "that") || tokens.is(i, ";")) {
        from = i;
        break;
      }
    }
    for (Mention mention : names.within(from, trigger.from())) {
      boolean person = mention.kind() == Mention.Kind.PERSON;
      boolean actor = mention.kind() == Mention.Kind.ACTOR && !isOblique(mention.from(), sentence);
      if (person || actor) {
        found = mention;
      }
    }
    return found;
  }

  private boolean isOblique(int token, Sentence sentence) {
    String before = token > sentence.from() ? beforeArticle(token) : "";
    return before.equals("in")
        || before.equals("of")
        || before.equals("to")
        || before.equals("from")
        || before.equals("with");
  }

  /** Whose report, offer or attack it is: "by X", "of X", "X's". */
  private void author(Trigger trigger, Sentence sentence, List<Participant> out) {
    Mention owner = null;
    for (Mention mention : names.within(sentence.from(), trigger.from())) {
      boolean person = mention.kind() == Mention.Kind.PERSON;
      boolean owns = mention.kind() == Mention.Kind.ACTOR && tokens.is(mention.to(), "'s");
      owner = person || owns ? mention : owner;
    }
    for (Mention mention : names.within(trigger.to(), sentence.to())) {
      boolean from = tokens.is(mention.from() - 1, "from") || tokens.is(mention.from() - 1, "by");
      owner = owner == null && mention.kind() == Mention.Kind.ACTOR && from ? mention : owner;
    }
    if (owner != null) {
      out.add(
          new Participant(
              trigger.entry().subjectRole(), document.source(owner.from(), owner.to())));
    }
  }

  private void cargo(Sentence sentence, List<Participant> out) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      PhraseMap.Match<Row> match = lexicon.cargo().at(tokens, i, sentence.to());
      if (match != null) {
        Participant said = new Participant(match.value().text(0), match.value().text(1));
        if (!out.contains(said)) {
          out.add(said);
        }
      }
    }
  }

  /** The clause of the trigger, stretched to its time. */
  Span span(Trigger trigger, @Nullable Time time, Sentence sentence) {
    int from = trigger.from();
    while (from > sentence.from() && !tokens.is(from - 1, ";") && trigger.from() - from < 45) {
      from--;
    }
    int to = trigger.to();
    while (to < sentence.to() && !tokens.is(to, ";") && to - trigger.to() < 40) {
      to++;
    }
    Span clause = document.span(from, to);
    if (time == null) {
      return clause;
    }
    return new Span(
        Math.min(clause.begin(), time.span().begin()), Math.max(clause.end(), time.span().end()));
  }
}
