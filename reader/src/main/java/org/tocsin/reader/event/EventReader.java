package org.tocsin.reader.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Demand;
import org.tocsin.reader.Reading.Event;
import org.tocsin.reader.Reading.Instrument;
import org.tocsin.reader.Reading.Participant;
import org.tocsin.reader.Reading.Stance;
import org.tocsin.reader.Reading.Time;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.Span;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.SpanIndex;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Reads the events of one document, sentence by sentence, and those its instruments date. */
final class EventReader {
  private static final Set<String> DEADLINES = Words.of("by before until");
  private static final Set<String> FUTURE = Words.of("will shall must should");

  private final Document document;
  private final Tokens tokens;
  private final EventGrammar.Context context;
  private final TriggerFinder triggers;
  private final EventScene scene;
  private final SpanIndex<Demand> demands;
  private final SpanIndex<Time> times;
  private final List<Event> events = new ArrayList<>();
  private final Set<Span> datedInstruments = new HashSet<>();
  private int firstTime;

  EventReader(Document document, EventLexicon lexicon, EventGrammar.Context context) {
    this.document = document;
    this.tokens = document.tokens();
    this.context = context;
    this.triggers = new TriggerFinder(tokens, lexicon);
    this.demands = new SpanIndex<>(context.demands(), d -> List.of(d.span()));
    this.times = new SpanIndex<>(context.times(), t -> List.of(t.span()));
    this.scene = new EventScene(document, lexicon, context.names());
  }

  List<Event> read() {
    instrumentEvents();
    for (Sentence sentence : document.sentences()) {
      boolean tells = sentence.block() != context.dateLine();
      if (tells && !endsInQuestion(sentence) && !document.isLabel(sentence.block())) {
        sentence(sentence);
      }
    }
    events.sort(Comparator.comparing(Event::span));
    List<Event> numbered = new ArrayList<>();
    for (Event e : events) {
      numbered.add(
          new Event(
              "E" + (numbered.size() + 1),
              e.type(),
              e.span(),
              e.time(),
              e.place(),
              e.participants(),
              e.speakers(),
              e.stance()));
    }
    return numbered;
  }

  private boolean endsInQuestion(Sentence sentence) {
    return tokens.is(sentence.to() - 1, "?") || tokens.is(sentence.to() - 2, "?");
  }

  // ---- dated instruments

  private void instrumentEvents() {
    for (Instrument instrument : context.instruments()) {
      if (instrument.date() == null) {
        continue;
      }
      Time time = timeOf(instrument);
      if (time != null) {
        Span span =
            new Span(
                Math.min(instrument.spans().get(0).begin(), time.span().begin()),
                time.span().end());
        Span tight = closest(instrument, time);
        Voice voice = context.voices().apply(tokens.firstFrom(tight.begin()));
        events.add(
            new Event(
                "",
                type(instrument),
                span.length() < 200 ? span : tight,
                time,
                null,
                List.of(),
                voice.chain(),
                voice.stance()));
      }
    }
  }

  private static String type(Instrument instrument) {
    return switch (instrument.kind()) {
      case "court decision" -> "court_decision";
      case "resolution", "decision" -> "resolution";
      default -> "agreement";
    };
  }

  private static Span closest(Instrument instrument, Time time) {
    Span best = time.span();
    for (Span span : instrument.spans()) {
      if (span.end() <= time.span().begin() && time.span().begin() - span.end() < 60) {
        best = new Span(span.begin(), time.span().end());
      }
    }
    return best;
  }

  /** The first time after one of its mentions that gives its date; all such are its own. */
  private @Nullable Time timeOf(Instrument instrument) {
    Time first = null;
    for (Span mention : instrument.spans()) {
      for (Time time : times.overlapping(new Span(mention.end(), mention.end() + 40))) {
        if (instrument.date() != null && instrument.date().equals(time.value())) {
          datedInstruments.add(time.span());
          first = first == null ? time : first;
        }
      }
    }
    return first;
  }

  // ---- sentences

  private void sentence(Sentence sentence) {
    List<Trigger> verbs = triggers.verbs(sentence);
    List<Trigger> nouns = triggers.nouns(sentence);
    scene.enter(sentence);
    if (verbs.isEmpty() && nouns.isEmpty()) {
      return;
    }
    Map<Trigger, Time> dated = assign(sentence, verbs, nouns);
    for (Trigger verb : verbs) {
      boolean asked = inDemand(verb);
      if (dated.containsKey(verb) || !asked) {
        add(verb, dated.get(verb), sentence);
      }
    }
    for (Trigger noun : nouns) {
      boolean covered =
          verbs.stream()
              .anyMatch(v ->
                  v.entry().type().equals(noun.entry().type())
                      || (v.from() <= noun.from() && noun.from() < v.to()));
      boolean happened =
          dated.containsKey(noun)
              || (!covered && !inDemand(noun) && triggers.happened(noun, sentence));
      if (happened) {
        add(noun, dated.get(noun), sentence);
      }
    }
  }

  private boolean inDemand(Trigger trigger) {
    return !demands.overlapping(document.span(trigger.from(), trigger.from() + 1)).isEmpty();
  }

  /** Each date goes to the trigger nearest to it; a lone date serves the verbs after it as well. */
  private Map<Trigger, Time> assign(Sentence sentence, List<Trigger> verbs, List<Trigger> nouns) {
    Map<Trigger, Time> dated = new IdentityHashMap<>();
    List<Time> dates = dates(sentence);
    for (Time date : dates) {
      Trigger nearest = nearest(date, verbs, nouns);
      if (nearest != null) {
        dated.putIfAbsent(nearest, date);
      }
    }
    if (dates.size() == 1) {
      int at = tokens.firstFrom(dates.get(0).span().begin());
      for (Trigger verb : verbs) {
        boolean after = verb.from() > at || verbs.size() == 1;
        if (after && !dated.containsKey(verb) && !hasSemicolon(at, verb.from())) {
          dated.put(verb, dates.get(0));
        }
      }
    }
    return dated;
  }

  private boolean hasSemicolon(int from, int to) {
    for (int i = Math.min(from, to); i < Math.max(from, to); i++) {
      if (tokens.is(i, ";")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Trigger nearest(Time date, List<Trigger> verbs, List<Trigger> nouns) {
    int from = tokens.firstFrom(date.span().begin());
    Trigger best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (List<Trigger> kind : List.of(verbs, nouns)) {
      for (Trigger trigger : kind) {
        int distance =
            Math.abs(trigger.from() - from)
                + (hasSemicolon(from, trigger.from()) ? 100 : 0)
                + (trigger.verb() ? 0 : 2);
        if (distance < bestDistance) {
          best = trigger;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  private List<Time> dates(Sentence sentence) {
    int begin = tokens.begin(sentence.from());
    int end = tokens.end(sentence.to() - 1);
    List<Time> times = context.times();
    while (firstTime < times.size() && times.get(firstTime).span().begin() < begin) {
      firstTime++;
    }
    List<Time> dates = new ArrayList<>();
    for (int i = firstTime; i < times.size() && times.get(i).span().begin() < end; i++) {
      Time time = times.get(i);
      boolean day =
          (time.type() == TimeType.DATE || time.type() == TimeType.TIME)
              && time.value() != null
              && time.value().length() >= 4
              && Character.isDigit(time.value().charAt(0));
      if (day && !datedInstruments.contains(time.span()) && !isDeadline(time, sentence)) {
        dates.add(time);
      }
    }
    return dates;
  }

  private boolean isDeadline(Time time, Sentence sentence) {
    int at = tokens.firstFrom(time.span().begin());
    if (at <= sentence.from() || !DEADLINES.contains(tokens.lower(at - 1))) {
      return false;
    }
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (FUTURE.contains(tokens.lower(i))) {
        return true;
      }
    }
    return inDemand(
        new Trigger(new EventLexicon.Entry("", "", ""), at, at + 1, false, false, false, false));
  }

  private void add(Trigger trigger, @Nullable Time time, Sentence sentence) {
    Voice voice = context.voices().apply(trigger.from());
    Stance stance =
        trigger.negated() && voice.stance() == Stance.ASSERTS ? Stance.DENIES : voice.stance();
    List<Participant> participants = scene.participants(trigger, sentence);
    Span span = scene.span(trigger, time, sentence);
    Time when =
        time == null ? ofReportDay(trigger, span, sentence) : isCalendar(time) ? time : null;
    events.add(
        new Event(
            "",
            trigger.entry().type(),
            span,
            when,
            scene.place(trigger, sentence),
            participants,
            voice.chain(),
            stance));
  }

  private boolean isVague(Sentence sentence) {
    Span whole = document.span(sentence.from(), sentence.to());
    return times.overlapping(whole).stream().anyMatch(t -> "PAST_REF".equals(t.value()));
  }

  /**
   * A year, a month or a day. A week, a quarter or a season keeps other dates of the sentence off
   * the event, but is none itself.
   */
  private static boolean isCalendar(Time time) {
    String value = time.value();
    if (value == null) {
      return false;
    }
    int clock = value.indexOf('T');
    String date = clock < 0 ? value : value.substring(0, clock);
    return (date.length() == 4 || date.length() == 7 || date.length() == 10)
        && date.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
  }

  /** Not where the sentence says "recently": that is some other day. */
  private @Nullable Time ofReportDay(Trigger trigger, Span span, Sentence sentence) {
    LocalDate day = context.reportDay().day();
    return day == null || !trigger.simplePast() || isVague(sentence)
        ? null
        : new Time(span, TimeType.DATE, day.toString(), null, true, "document date");
  }
}
