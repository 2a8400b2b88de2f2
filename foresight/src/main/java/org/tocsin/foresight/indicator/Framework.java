package org.tocsin.foresight.indicator;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.tocsin.foresight.DataFile;

/**
 * The United Nations Framework of Analysis for Atrocity Crimes (2014) as a data file that people
 * can correct. How many indicators there are is what the file says: no total is written into the
 * code.
 *
 * @param edition edition of the file
 * @param source the work it renders
 * @param factors the risk factors
 * @param indicators the indicators, in the UN's order
 */
public record Framework(
    String edition, String source, List<RiskFactor> factors, List<Indicator> indicators) {

  /**
   * @throws IllegalArgumentException when a number occurs twice or an indicator names no factor
   */
  public Framework {
    factors = List.copyOf(factors);
    indicators = List.copyOf(indicators);
    Set<Integer> numbers = new HashSet<>();
    for (RiskFactor factor : factors) {
      if (!numbers.add(factor.number())) {
        throw new IllegalArgumentException("risk factor " + factor.number() + " occurs twice");
      }
    }
    Set<String> ids = new HashSet<>();
    for (Indicator indicator : indicators) {
      if (!ids.add(indicator.id())) {
        throw new IllegalArgumentException("indicator " + indicator.id() + " occurs twice");
      }
      if (!numbers.contains(indicator.factor())) {
        throw new IllegalArgumentException("indicator " + indicator.id() + " has no factor");
      }
    }
  }

  /** The file that ships with the library. */
  public static Framework shipped() {
    return DataFile.readShipped(Framework.class, "indicators.json", Framework.class);
  }

  /**
   * A file of one's own, in the format of the shipped one.
   *
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when it does not fit, in one line
   */
  public static Framework read(InputStream json, String name) {
    return DataFile.read(json, Framework.class, name);
  }

  public Optional<Indicator> find(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /**
   * @throws NoSuchElementException when there is no indicator of that number
   */
  public Indicator get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no indicator " + id));
  }

  /**
   * @throws NoSuchElementException when there is no factor of that number
   */
  public RiskFactor getFactor(int number) {
    return factors.stream()
        .filter(factor -> factor.number() == number)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no risk factor " + number));
  }
}
