package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.DeliverySeries;
import org.tocsin.foresight.supply.Measure;
import org.tocsin.foresight.supply.NeedsTable;
import org.tocsin.foresight.supply.PopulationClaim;
import org.tocsin.foresight.supply.Receipt;
import org.tocsin.foresight.supply.StockClaim;
import org.tocsin.foresight.supply.SupplyInputs;
import tools.jackson.databind.JsonNode;

/**
 * Sorts quantities into claims about stock and about people, and delivery tables into receipts, by
 * the words of the sentence they stand in. What the words do not settle is left out.
 */
final class SupplyEvidence {
  private static final Pattern STOCK =
      Pattern.compile(
          "\\b(?:stor(?:ed|age)|stocks?|in stock|left|remain(?:s|ed|ing)?|reserves?|warehouses?|lasts?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PER_DAY =
      Pattern.compile("\\b(?:a|per|each|every) day\\b|\\bdaily\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LASTS =
      Pattern.compile(
          "\\b(?:lasts?|enough for|sufficient for|suffices?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE_POPULATION =
      Pattern.compile(
          "\\b(?:populat\\w+|inhabitants|depends?|besieg\\w+|cut off|live|people of|without food|use)\\b",
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

  SupplyEvidence(Evidence evidence, NeedsTable needs) {
    this.evidence = evidence;
    this.needs = needs;
    this.stock = evidence.stream(Candidate.Kind.QUANTITY).filter(SupplyEvidence::isStock).toList();
    this.stockByItem = stock.stream().collect(Collectors.groupingBy(Candidate::itemId));
    this.people = people(evidence);
  }

  /** The inputs for each commodity that the case speaks of, by its name. */
  Map<String, SupplyInputs> inputs(String place) {
    Map<String, SupplyInputs> all = new TreeMap<>();
    List<PopulationClaim> people = population();
    for (Commodity commodity : commodities()) {
      all.put(
          commodity.name(),
          new SupplyInputs(
              place,
              commodity.name(),
              Optional.ofNullable(commodity.needId()).flatMap(needs::find),
              people,
              stock(commodity),
              receipts(commodity),
              List.of(),
              List.of(),
              List.of()));
    }
    return all;
  }

  List<Candidate> stockCandidates() {
    return stock;
  }

  List<Candidate> populationCandidates() {
    return people;
  }

  private static List<Candidate> people(Evidence evidence) {
    List<Candidate> all =
        evidence.stream(Candidate.Kind.QUANTITY).filter(SupplyEvidence::isPopulation).toList();
    double most = all.stream().mapToDouble(SupplyEvidence::people).max().orElse(0);
    return all.stream().filter(candidate -> people(candidate) >= most * PART).toList();
  }

  private List<Commodity> commodities() {
    List<Commodity> found = new ArrayList<>();
    stockCandidates().forEach(c -> Commodity.find(Evidence.sentence(c)).ifPresent(found::add));
    if (found.isEmpty() && suppliesAreAtStake()) {
      found.add(Commodity.find("food").orElseThrow());
    }
    return found.stream().distinct().toList();
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
                : amount.kilograms().isPresent() && !PER_DAY.matcher(sentence).find())
        .isPresent();
  }

  private static boolean isPopulation(Candidate quantity) {
    return quantity.stance().equals("asserts")
        && PEOPLE.matcher(quantity.statement()).find()
        && WHOLE_POPULATION.matcher(Evidence.sentence(quantity)).find()
        && Amount.of(quantity)
            .filter(amount -> amount.isPeople() && amount.value().mode() >= FEWEST_PEOPLE)
            .isPresent();
  }

  private static double people(Candidate quantity) {
    return Amount.of(quantity).map(amount -> amount.value().mode()).orElse(0.0);
  }

  private List<PopulationClaim> population() {
    List<PopulationClaim> claims = new ArrayList<>();
    for (Candidate c : populationCandidates()) {
      day(c)
          .ifPresent(day ->
              claims.add(
                  new PopulationClaim(
                      c.id(),
                      Evidence.voice(c),
                      Evidence.origin(c),
                      day,
                      Amount.of(c).orElseThrow().value())));
    }
    return claims;
  }

  private List<StockClaim> stock(Commodity commodity) {
    List<StockClaim> claims = new ArrayList<>();
    for (Candidate c : stockCandidates()) {
      boolean sameOne = commodityOf(c).filter(commodity::equals).isPresent();
      Optional<LocalDate> day = day(c);
      if (sameOne && day.isPresent()) {
        Amount amount = Amount.of(c).orElseThrow();
        StockClaim.Level level =
            amount.isDays()
                ? new StockClaim.DaysOfUse(amount.value())
                : new StockClaim.Amount(amount.kilograms().orElseThrow());
        claims.add(new StockClaim(c.id(), Evidence.voice(c), Evidence.origin(c), day.get(), level));
      }
    }
    return amountsBeforeDays(claims);
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

  List<Delivery> deliveries() {
    return evidence.stream(Candidate.Kind.DELIVERY)
        .flatMap(c -> Days.exact(c).map(day -> delivery(c, day)).stream())
        .toList();
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
