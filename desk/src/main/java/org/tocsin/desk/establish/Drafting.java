package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate.Kind;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns one reading into candidates, in source order of each kind. Speakers are taken from the
 * thing itself, else from the claim around it, else from the document; where that names nobody,
 * nobody is named.
 */
final class Drafting {
  private static final String ASSERTS = "asserts";

  private final Reading reading;
  private final JsonNode tree;
  private final Quotes quotes;
  private final Context context;
  private final Voices voices;
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * @param tree the same reading as JSON, which gives each candidate its detail
   */
  Drafting(Reading reading, JsonNode tree) {
    this.reading = reading;
    this.tree = tree;
    this.quotes = new Quotes(reading.text());
    this.context = new Context(reading, quotes);
    this.voices = new Voices(reading);
  }

  List<Draft> list() {
    addEvents();
    addClaims();
    addQuantities();
    addAddressees();
    addDemands();
    addInstruments();
    addObligations();
    addCriteria();
    return List.copyOf(drafts);
  }

  private void addEvents() {
    List<Reading.Event> events = reading.events();
    for (int i = 0; i < events.size(); i++) {
      Reading.Event event = events.get(i);
      Optional<Reading.Time> time = Optional.ofNullable(event.time());
      add(
          draft(event.id(), Kind.EVENT, event.span(), inContext(event.span(), detail("events", i)))
              .speakers(names(event.speakers(), event.span()))
              .stance(lower(event.stance()))
              .type(event.type())
              .day(time.map(Reading.Time::value), time.map(Reading.Time::inferred).orElse(false))
              .place(event.place()));
    }
  }

  private void addClaims() {
    List<Reading.Claim> claims = reading.claims();
    for (int i = 0; i < claims.size(); i++) {
      Reading.Claim claim = claims.get(i);
      Optional<Reading.Event> event = dated(claim.span());
      add(
          draft(claim.id(), Kind.CLAIM, claim.span(), detail("claims", i))
              .speakers(names(claim.speakers(), claim.span()))
              .stance(lower(claim.stance()))
              .type(lower(claim.kind()))
              .day(
                  event.flatMap(e -> Optional.ofNullable(e.time())).map(Reading.Time::value),
                  event
                      .flatMap(e -> Optional.ofNullable(e.time()))
                      .map(Reading.Time::inferred)
                      .orElse(false)));
    }
  }

  private void addQuantities() {
    List<Reading.Quantity> quantities = reading.quantities();
    for (int i = 0; i < quantities.size(); i++) {
      Reading.Quantity quantity = quantities.get(i);
      Optional<Reading.Claim> around = around(quantity.span());
      Optional<Reading.Time> time = dated(quantity.span()).map(Reading.Event::time);
      ObjectNode detail = inContext(quantity.span(), detail("quantities", i));
      around.ifPresent(claim -> detail.put("claim", claim.id()));
      add(
          draft("q" + (i + 1), Kind.QUANTITY, quantity.span(), detail)
              .speakers(names(List.of(), quantity.span()))
              .stance(around.map(claim -> lower(claim.stance())).orElse(ASSERTS))
              .type(quantity.unit() == null ? "" : quantity.unit())
              .day(time.map(Reading.Time::value), time.map(Reading.Time::inferred).orElse(false)));
    }
  }

  private void addAddressees() {
    List<Reading.Addressee> addressees = reading.addressees();
    for (int i = 0; i < addressees.size(); i++) {
      Reading.Addressee one = addressees.get(i);
      add(
          draft(one.id(), Kind.ADDRESSEE, one.span(), detail("addressees", i))
              .speakers(names(List.of(), one.span()))
              .type(one.type()));
    }
  }

  private void addDemands() {
    List<Reading.Demand> demands = reading.demands();
    for (int i = 0; i < demands.size(); i++) {
      Reading.Demand demand = demands.get(i);
      add(
          draft(demand.id(), Kind.DEMAND, demand.span(), detail("demands", i))
              .speakers(names(List.of(), demand.span()))
              .type(demand.force())
              .addressee(demand.addressee()));
    }
  }

  private void addInstruments() {
    List<Reading.Instrument> instruments = reading.instruments();
    for (int i = 0; i < instruments.size(); i++) {
      Reading.Instrument one = instruments.get(i);
      Span first = one.spans().isEmpty() ? new Span(0, 0) : one.spans().getFirst();
      add(
          draft(one.id(), Kind.INSTRUMENT, first, detail("instruments", i))
              .speakers(names(List.of(), first))
              .type(one.kind())
              .day(Optional.ofNullable(one.date()), false));
    }
  }

  private void addObligations() {
    List<Reading.Obligation> obligations = reading.obligations();
    for (int i = 0; i < obligations.size(); i++) {
      Reading.Obligation one = obligations.get(i);
      add(
          draft(one.id(), Kind.OBLIGATION, one.contentSpan(), detail("obligations", i))
              .speakers(names(List.of(), one.contentSpan()))
              .type(one.instrument() == null ? "" : one.instrument()));
    }
  }

  private void addCriteria() {
    List<Reading.Criterion> criteria = reading.criteria();
    for (int i = 0; i < criteria.size(); i++) {
      Reading.Criterion one = criteria.get(i);
      add(
          draft(one.id(), Kind.CRITERION, one.span(), detail("criteria", i))
              .speakers(names(List.of(), one.span())));
    }
  }

  private List<String> names(List<Reading.Speaker> own, Span span) {
    List<Reading.Speaker> speakers =
        own.isEmpty() ? around(span).map(Reading.Claim::speakers).orElse(List.of()) : own;
    return voices.of(speakers);
  }

  /** The shortest claim that holds {@code span}. */
  private Optional<Reading.Claim> around(Span span) {
    return reading.claims().stream()
        .filter(claim -> claim.span().contains(span))
        .min(Comparator.comparingInt(claim -> claim.span().length()));
  }

  /** The one dated event that shares characters with {@code span}; empty when there are several. */
  private Optional<Reading.Event> dated(Span span) {
    List<Reading.Event> dated =
        reading.events().stream()
            .filter(event -> event.time() != null && event.span().overlaps(span))
            .toList();
    return dated.size() == 1 ? Optional.of(dated.getFirst()) : Optional.empty();
  }

  private ObjectNode inContext(Span span, ObjectNode detail) {
    context.addTo(detail, span);
    return detail;
  }

  private ObjectNode detail(String list, int index) {
    return (ObjectNode) tree.path(list).path(index);
  }

  private DraftBuilder draft(String id, Kind kind, Span span, ObjectNode detail) {
    return new DraftBuilder(id, kind, span, quotes.at(span), detail);
  }

  private void add(DraftBuilder builder) {
    drafts.add(builder.build());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Fills in what most kinds leave out. */
  private static final class DraftBuilder {
    private final String id;
    private final Kind kind;
    private final Span span;
    private final String quote;
    private final ObjectNode detail;
    private List<String> speakers = List.of();
    private String stance = ASSERTS;
    private String type = "";
    private @Nullable PartialDay day;
    private boolean dayInferred;
    private @Nullable String place;
    private @Nullable String addressee;

    DraftBuilder(String id, Kind kind, Span span, String quote, ObjectNode detail) {
      this.id = id;
      this.kind = kind;
      this.span = span;
      this.quote = quote;
      this.detail = detail;
    }

    DraftBuilder speakers(List<String> names) {
      this.speakers = names;
      return this;
    }

    DraftBuilder stance(String value) {
      this.stance = value;
      return this;
    }

    DraftBuilder type(String value) {
      this.type = value;
      return this;
    }

    DraftBuilder day(Optional<String> value, boolean inferred) {
      this.day = value.flatMap(PartialDay::parse).orElse(null);
      this.dayInferred = inferred && this.day != null;
      return this;
    }

    DraftBuilder place(@Nullable String name) {
      this.place = name;
      return this;
    }

    DraftBuilder addressee(@Nullable String localId) {
      this.addressee = localId;
      return this;
    }

    Draft build() {
      return new Draft(
          id,
          kind,
          span,
          quote,
          speakers,
          stance,
          type,
          day,
          dayInferred,
          place,
          addressee,
          detail);
    }
  }
}
