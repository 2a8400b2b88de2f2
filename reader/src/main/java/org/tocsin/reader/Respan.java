package org.tocsin.reader;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Moves every span of a reading to another way of counting. */
final class Respan {
  private final UnaryOperator<Span> move;

  private Respan(UnaryOperator<Span> move) {
    this.move = move;
  }

  static Reading spans(Reading r, UnaryOperator<Span> move, List<Reading.Region> regions) {
    return new Respan(move).reading(r, regions);
  }

  private Reading reading(Reading r, List<Reading.Region> regions) {
    return new Reading(
        r.reader(),
        document(r.document()),
        r.text(),
        regions,
        all(
            r.parts(),
            x -> new Reading.Part(move.apply(x.span()), x.part(), x.number(), x.level())),
        all(r.times(), this::time),
        all(
            r.addressees(),
            x -> new Reading.Addressee(x.id(), x.name(), x.type(), move.apply(x.span()))),
        all(r.demands(), this::demand),
        all(r.events(), this::event),
        all(r.claims(), this::claim),
        all(
            r.instruments(),
            x ->
                new Reading.Instrument(
                    x.id(), x.name(), x.kind(), x.date(), x.pinpoint(), spans(x.spans()))),
        all(
            r.obligations(),
            x ->
                new Reading.Obligation(
                    x.id(),
                    x.bearer(),
                    move.apply(x.contentSpan()),
                    x.instrument(),
                    x.condition(),
                    x.deadline())),
        all(r.criteria(), x -> new Reading.Criterion(x.id(), move.apply(x.span()))),
        all(
            r.quantities(),
            x ->
                new Reading.Quantity(
                    move.apply(x.span()), x.value(), x.unit(), x.of(), x.approx())),
        all(
            r.persons(),
            x ->
                new Reading.Person(
                    x.id(), x.name(), spans(x.spans()), x.role(), x.status(), x.atRisk())),
        all(r.actors(), x -> new Reading.Actor(x.id(), x.name(), x.type(), spans(x.spans()))),
        all(
            r.places(),
            x ->
                new Reading.Place(
                    x.id(),
                    x.name(),
                    spans(x.spans()),
                    x.lat(),
                    x.lon(),
                    x.gazetteerId(),
                    x.country())),
        r.notes());
  }

  private Reading.DocumentInfo document(Reading.DocumentInfo d) {
    Reading.Speaker speaker = d.speaker();
    return new Reading.DocumentInfo(
        d.title(),
        d.language(),
        d.kind(),
        d.publisher(),
        speaker == null ? null : speaker(speaker),
        d.statedDate(),
        d.dateBounds());
  }

  private Reading.Time time(Reading.Time t) {
    return new Reading.Time(
        move.apply(t.span()), t.type(), t.value(), t.mod(), t.inferred(), t.rule());
  }

  private Reading.Demand demand(Reading.Demand d) {
    return new Reading.Demand(
        d.id(),
        d.addressee(),
        d.embeddedAddressee(),
        d.ultimateAddressee(),
        move.apply(d.span()),
        d.act(),
        d.force(),
        d.polarity(),
        d.forum(),
        d.measure(),
        d.target(),
        d.timing(),
        d.instruments(),
        d.actionCategory(),
        d.parent(),
        d.reminder());
  }

  private Reading.Event event(Reading.Event e) {
    Reading.Time time = e.time();
    return new Reading.Event(
        e.id(),
        e.type(),
        move.apply(e.span()),
        time == null ? null : time(time),
        e.place(),
        e.participants(),
        all(e.speakers(), this::speaker),
        e.stance());
  }

  private Reading.Claim claim(Reading.Claim c) {
    return new Reading.Claim(
        c.id(),
        c.kind(),
        move.apply(c.span()),
        all(c.speakers(), this::speaker),
        moved(c.cueSpan()),
        c.stance(),
        c.force(),
        c.quote());
  }

  private Reading.Speaker speaker(Reading.Speaker s) {
    return new Reading.Speaker(s.name(), moved(s.span()), s.type());
  }

  private @Nullable Span moved(@Nullable Span span) {
    return span == null ? null : move.apply(span);
  }

  private List<Span> spans(List<Span> spans) {
    return all(spans, move);
  }

  private static <T> List<T> all(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }
}
