package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.measure.SupplyPlaces.Placed;
import org.tocsin.desk.measure.SupplyPlaces.StatedStock;
import org.tocsin.desk.measure.TakenFigures.Taken;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.DeliverySeries;
import org.tocsin.foresight.supply.Measure;
import org.tocsin.foresight.supply.Need;
import org.tocsin.foresight.supply.NeedsTable;
import org.tocsin.foresight.supply.PopulationClaim;
import org.tocsin.foresight.supply.Receipt;
import org.tocsin.foresight.supply.StockClaim;
import org.tocsin.foresight.supply.SupplyInputs;
import org.tocsin.foresight.supply.Triangular;
import tools.jackson.databind.JsonNode;

/**
 * Sorts quantities into claims about stock and about people, and delivery tables into receipts, by
 * the words of the sentence they stand in. What the words do not settle is left out.
 */
final class SupplyEvidence {
  private static final Pattern STOCK =
      Pattern.compile(
          "\\b(?:stor(?:ed|age)|stocks?|in"
              + " stock|left|remain(?:s|ed|ing)?|reserves?|warehouses?|lasts?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PER_DAY =
      Pattern.compile("\\b(?:a|per|each|every) day\\b|\\bdaily\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LASTS =
      Pattern.compile(
          "\\b(?:lasts?|enough for|sufficient for|suffices?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_POPULATION =
      Pattern.compile(
          "\\b(?:populat\\w+|inhabitants|depends?|besieg\\w+|cut off|live|people of|without"
              + " food|use)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\b(?:people|persons|inhabitants|population|civilians)\\b", Pattern.CASE_INSENSITIVE);
  private static final double FEWEST_PEOPLE = 100;

  /** A count below this share of the largest is taken to be of a part of the people. */
  private static final double PART = 0.2;

  private final Evidence evidence;
  private final NeedsTable needs;
  private final List<Candidate> stock;
  private final Map<String, List<Candidate>> stockByItem;
  private final List<Candidate> people;
  private final List<Taken> figures;
  private final SupplyRates rates;

  SupplyEvidence(Evidence evidence, NeedsTable needs, List<Taken> figures) {
    this.evidence = evidence;
    this.needs = needs;
    this.stock = evidence.stream(Candidate.Kind.QUANTITY).filter(SupplyEvidence::isStock).toList();
    this.stockByItem = stock.stream().collect(Collectors.groupingBy(Candidate::itemId));
    this.people =
        evidence.stream(Candidate.Kind.QUANTITY).filter(SupplyEvidence::isPopulation).toList();
    this.figures = figures;
    this.rates = new SupplyRates(evidence, this::commodityOf);
  }

  /**
   * The inputs for each place and each commodity that is spoken of there.
   *
   * @param main the place most spoken of; what names no other place belongs to it
   */
  List<SupplyInputs> inputs(String main) {
    List<SupplyInputs> all = new ArrayList<>();
    for (SupplyPlaces.Spoken place : new SupplyPlaces(main, placedStock(), placedPeople()).list()) {
      List<PopulationClaim> present = whole(place.people().stream().map(Placed::claim).toList());
      boolean isMain = place.name().equals(main);
      for (Commodity commodity : commodities(place, isMain)) {
        all.add(inputs(place, commodity, present, isMain));
      }
    }
    return List.copyOf(all);
  }

  /** Who is said to be present at each place, the main place first, whatever is at stake. */
  Map<String, List<PopulationClaim>> present(String main) {
    Map<String, List<PopulationClaim>> all = new LinkedHashMap<>();
    new SupplyPlaces(main, placedStock(), placedPeople())
        .list()
        .forEach(place ->
            all.put(place.name(), whole(place.people().stream().map(Placed::claim).toList())));
    return all;
  }

  private SupplyInputs inputs(
      SupplyPlaces.Spoken place,
      Commodity commodity,
      List<PopulationClaim> present,
      boolean isMain) {
    Optional<Need> need = Optional.ofNullable(commodity.needId()).flatMap(needs::find);
    return new SupplyInputs(
        place.name(),
        commodity.name(),
        need,
        present,
        stock(place, commodity),
        isMain ? receipts(commodity) : List.of(),
        isMain ? rates.production(commodity) : List.of(),
        isMain ? rates.losses(commodity) : List.of(),
        isMain ? rates.ration(commodity, need, present) : List.of());
  }

  List<Candidate> stockCandidates() {
    return stock;
  }

  List<Candidate> populationCandidates() {
    return people;
  }

  /** The first place that imported figures tell the stock of. */
  Optional<String> findFigurePlace() {
    return FigureClaims.stock(figures).stream().flatMap(one -> one.names().stream()).findFirst();
  }

  /** Of counts of one place the small ones are of a part of its people. */
  private static List<PopulationClaim> whole(List<PopulationClaim> claims) {
    double most = claims.stream().mapToDouble(claim -> claim.people().mode()).max().orElse(0);
    return claims.stream().filter(claim -> claim.people().mode() >= most * PART).toList();
  }

  private List<Commodity> commodities(SupplyPlaces.Spoken place, boolean isMain) {
    List<Commodity> found = new ArrayList<>();
    place.stock().forEach(one -> found.add(one.claim().commodity()));
    if (found.isEmpty() && isMain && suppliesAreAtStake()) {
      found.add(Commodity.find("food").orElseThrow());
    }
    return found.stream().distinct().sorted(Comparator.comparing(Commodity::name)).toList();
  }

  /** Somebody speaks of want: then the question of how long supplies last has to be asked. */
  private boolean suppliesAreAtStake() {
    return evidence.stream(Candidate.Kind.EVENT)
        .anyMatch(c -> c.type().equals("supply_stop") || c.type().equals("shortage"));
  }

  private static boolean isStock(Candidate quantity) {
    String sentence = Evidence.sentence(quantity);
    if (!quantity.stance().equals("asserts") || !STOCK.matcher(sentence).find()) {
      return false;
    }
    return Amount.of(quantity)
        .filter(amount ->
            amount.isDays()
                ? LASTS.matcher(sentence).find()
                : mass(amount).isPresent() && !PER_DAY.matcher(sentence).find())
        .isPresent();
  }

  /** Kilograms of what is weighed, litres of what is poured. */
  private static Optional<Triangular> mass(Amount amount) {
    return amount.kilograms().or(amount::litres);
  }

  private static boolean isPopulation(Candidate quantity) {
    return quantity.stance().equals("asserts")
        && PEOPLE.matcher(quantity.statement()).find()
        && WHOLE_POPULATION.matcher(Evidence.sentence(quantity)).find()
        && Amount.of(quantity)
            .filter(amount -> amount.isPeople() && amount.value().mode() >= FEWEST_PEOPLE)
            .isPresent();
  }

  private List<Placed<PopulationClaim>> placedPeople() {
    List<Placed<PopulationClaim>> placed = new ArrayList<>();
    for (Candidate c : people) {
      day(c)
          .ifPresent(day ->
              placed.add(
                  SupplyPlace.placed(
                      c,
                      new PopulationClaim(
                          c.id(),
                          Evidence.voice(c),
                          Evidence.origin(c),
                          day,
                          Amount.of(c).orElseThrow().value()))));
    }
    placed.addAll(FigureClaims.people(figures));
    return placed;
  }

  private List<Placed<StatedStock>> placedStock() {
    List<Placed<StatedStock>> placed = new ArrayList<>();
    for (Candidate c : stock) {
      Optional<LocalDate> day = day(c);
      commodityOf(c)
          .filter(commodity -> day.isPresent())
          .ifPresent(commodity ->
              placed.add(SupplyPlace.placed(c, new StatedStock(commodity, stock(c, day.get())))));
    }
    placed.addAll(FigureClaims.stock(figures));
    return placed;
  }

  private static StockClaim stock(Candidate c, LocalDate day) {
    Amount amount = Amount.of(c).orElseThrow();
    StockClaim.Level level =
        amount.isDays()
            ? new StockClaim.DaysOfUse(amount.value())
            : new StockClaim.Amount(mass(amount).orElseThrow());
    return new StockClaim(c.id(), Evidence.voice(c), Evidence.origin(c), day, level);
  }

  private static List<StockClaim> stock(SupplyPlaces.Spoken place, Commodity commodity) {
    return amountsBeforeDays(
        place.stock().stream()
            .map(Placed::claim)
            .filter(stated -> stated.commodity().equals(commodity))
            .map(StatedStock::claim)
            .toList());
  }

  /**
   * Of one speaker's "700 tonnes" and "17 days" the amount counts: the days are worked out of it.
   */
  private static List<StockClaim> amountsBeforeDays(List<StockClaim> claims) {
    return claims.stream()
        .filter(claim ->
            claim.level() instanceof StockClaim.Amount
                || claims.stream()
                    .noneMatch(other ->
                        other.origin().equals(claim.origin())
                            && other.day().equals(claim.day())
                            && other.level() instanceof StockClaim.Amount))
        .toList();
  }

  /**
   * What "this stock" is, the sentence before may have said: then the item's only commodity counts.
   */
  private Optional<Commodity> commodityOf(Candidate quantity) {
    JsonNode of = quantity.detail().path("of");
    return Commodity.find(of.asString(""))
        .or(() -> Commodity.find(Evidence.sentence(quantity)))
        .or(() -> {
          List<Commodity> others =
              stockByItem.getOrDefault(quantity.itemId(), List.of()).stream()
                  .flatMap(c -> Commodity.find(Evidence.sentence(c)).stream())
                  .distinct()
                  .toList();
          return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
        });
  }

  private Optional<LocalDate> day(Candidate candidate) {
    return Days.exact(candidate).or(() -> evidence.findPresent(candidate));
  }

  /** What reports and imported tables say came in. */
  List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>();
    evidence.stream(Candidate.Kind.DELIVERY)
        .forEach(c -> Days.exact(c).ifPresent(day -> all.add(delivery(c, day))));
    all.addAll(FigureClaims.deliveries(figures));
    return List.copyOf(all);
  }

  private static Delivery delivery(Candidate c, LocalDate day) {
    JsonNode tonnes = c.detail().path("tonnes");
    JsonNode trucks = c.detail().path("trucks");
    return new Delivery(
        c.id(),
        day,
        Optional.ofNullable(c.place()).orElse(""),
        c.type(),
        tonnes.isNumber() ? OptionalDouble.of(tonnes.asDouble()) : OptionalDouble.empty(),
        trucks.isNumber() ? OptionalInt.of(trucks.asInt()) : OptionalInt.empty(),
        Evidence.voice(c));
  }

  /** Receipts by day, each at the middle of what its speakers say. */
  private List<Receipt> receipts(Commodity commodity) {
    List<Delivery> same =
        deliveries().stream()
            .filter(d -> Commodity.find(d.commodity()).filter(commodity::equals).isPresent())
            .toList();
    Map<LocalDate, Delivery> byDay = new TreeMap<>();
    same.forEach(d -> byDay.putIfAbsent(d.day(), d));
    return DeliverySeries.of(Measure.TONNES, same).list().stream()
        .map(day -> {
          Delivery first = byDay.get(day.day());
          return new Receipt(
              first == null ? "" : first.id(),
              day.day(),
              first == null ? "" : first.corridor(),
              (day.low() + day.high()) / 2 * 1000);
        })
        .toList();
  }
}
