package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.foresight.supply.Need;
import org.tocsin.foresight.supply.PopulationClaim;
import org.tocsin.foresight.supply.RateClaim;
import org.tocsin.foresight.supply.Triangular;

/**
 * Claims about what goes on each day: local production, losses, and the ration. "Bakeries use 20
 * tonnes of flour a day" is the ration in force, as a share of what the people said to be present
 * need; without a number of people and a need it is nothing.
 */
final class SupplyRates {
  private static final Pattern PER_DAY =
      Pattern.compile("\\b(?:a|per|each|every) day\\b|\\bdaily\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern USE =
      Pattern.compile(
          "\\b(?:us(?:e|es|ed|ing)|consum\\w+|hand(?:s|ed)? out|distribut\\w+|issu(?:e|es|ed))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAKE =
      Pattern.compile(
          "\\b(?:produc\\w+|mills?|milled|harvest\\w*|grow(?:s|n)?|bake[sd]?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOSE =
      Pattern.compile(
          "\\b(?:spoil\\w*|rot(?:s|ted)?|los(?:e|es|t)|leak\\w*)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern RATION =
      Pattern.compile("\\bration\\w*\\b", Pattern.CASE_INSENSITIVE);

  private final Evidence evidence;
  private final Function<Candidate, Optional<Commodity>> commodityOf;

  /** Of all quantities that somebody asserts, those that can be a rate. */
  private final List<Candidate> rates;

  SupplyRates(Evidence evidence, Function<Candidate, Optional<Commodity>> commodityOf) {
    this.evidence = evidence;
    this.commodityOf = commodityOf;
    this.rates =
        evidence.stream(Candidate.Kind.QUANTITY)
            .filter(candidate -> candidate.stance().equals("asserts"))
            .filter(candidate -> matches(candidate, PER_DAY) || matches(candidate, RATION))
            .toList();
  }

  List<RateClaim> production(Commodity commodity) {
    return list(commodity, c -> weight(c, MAKE));
  }

  List<RateClaim> losses(Commodity commodity) {
    return list(
        commodity,
        c ->
            matches(c, LOSE) && matches(c, PER_DAY)
                ? share(c).filter(rate -> rate.high() < 1)
                : Optional.empty());
  }

  /** Each speaker's use of a day over the need of all people, at the middle of both. */
  List<RateClaim> ration(Commodity commodity, Optional<Need> need, List<PopulationClaim> people) {
    double heads = people.stream().mapToDouble(claim -> claim.people().mode()).average().orElse(0);
    double wanted = heads * need.map(n -> n.perHeadPerDay().mode()).orElse(0.0);
    List<RateClaim> claims = new ArrayList<>();
    if (wanted > 0) {
      claims.addAll(
          list(commodity, c -> weight(c, USE).map(kilograms -> kilograms.times(1 / wanted))));
    }
    claims.addAll(list(commodity, c -> matches(c, RATION) ? share(c) : Optional.empty()));
    return claims;
  }

  private List<RateClaim> list(
      Commodity commodity, Function<Candidate, Optional<Triangular>> rate) {
    List<RateClaim> claims = new ArrayList<>();
    for (Candidate candidate : rates) {
      Optional<Triangular> value = rate.apply(candidate);
      Optional<LocalDate> day = Days.exact(candidate).or(() -> evidence.findPresent(candidate));
      if (value.isPresent()
          && day.isPresent()
          && commodityOf.apply(candidate).filter(commodity::equals).isPresent()) {
        claims.add(
            new RateClaim(
                candidate.id(),
                Evidence.voice(candidate),
                Evidence.origin(candidate),
                day.get(),
                value.get()));
      }
    }
    return claims;
  }

  /** Kilograms a day in a sentence with one of {@code verbs}. */
  private static Optional<Triangular> weight(Candidate candidate, Pattern verbs) {
    return matches(candidate, verbs) && matches(candidate, PER_DAY)
        ? Amount.of(candidate).flatMap(Amount::kilograms)
        : Optional.empty();
  }

  private static Optional<Triangular> share(Candidate candidate) {
    return Amount.of(candidate)
        .filter(amount -> List.of("%", "percent", "per cent").contains(amount.unit()))
        .map(amount -> amount.value().times(0.01));
  }

  private static boolean matches(Candidate candidate, Pattern words) {
    return words.matcher(Evidence.sentence(candidate)).find();
  }
}
