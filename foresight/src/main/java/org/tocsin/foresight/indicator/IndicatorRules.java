package org.tocsin.foresight.indicator;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tocsin.foresight.DataFile;

/**
 * Rules that suggest indicators for evidence. What they give are candidates for a person to look
 * at, never findings.
 *
 * @param edition edition of the set
 * @param language BCP 47 tag of the language the words are in
 * @param rules in the order of the Framework
 */
public record IndicatorRules(String edition, String language, List<IndicatorRule> rules) {

  public IndicatorRules {
    rules = List.copyOf(rules);
  }

  /** The rules that ship with the library. */
  public static IndicatorRules shipped() {
    return DataFile.readShipped(IndicatorRules.class, "indicator-rules.json", IndicatorRules.class);
  }

  /**
   * Rules of one's own, in the format of the shipped ones.
   *
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when it does not fit, in one line
   */
  public static IndicatorRules read(InputStream json, String name) {
    return DataFile.read(json, IndicatorRules.class, name);
  }

  /**
   * The same, after looking that each rule leads to an indicator.
   *
   * @throws IllegalArgumentException naming the rule that leads nowhere
   */
  public IndicatorRules fitting(Framework framework) {
    for (IndicatorRule rule : rules) {
      if (framework.find(rule.indicator()).isEmpty()) {
        throw new IllegalArgumentException(
            "rule %s suggests indicator %s, which the framework does not have"
                .formatted(rule.id(), rule.indicator()));
      }
    }
    return this;
  }

  /**
   * What the evidence suggests: one candidate for each rule that some piece asserts. Pieces that
   * deny or doubt the same stand on it as contesting; a denial alone suggests nothing.
   */
  public List<IndicatorCandidate> suggest(List<EvidencePiece> evidence) {
    List<IndicatorCandidate> candidates = new ArrayList<>();
    for (IndicatorRule rule : rules) {
      Predicate<EvidencePiece> matcher = rule.matcher();
      List<String> supporting = new ArrayList<>();
      List<String> contesting = new ArrayList<>();
      for (EvidencePiece piece : evidence) {
        if (matcher.test(piece)) {
          (piece.stance() == Stance.ASSERTS ? supporting : contesting).add(piece.id());
        }
      }
      if (!supporting.isEmpty()) {
        candidates.add(new IndicatorCandidate(rule.indicator(), rule, supporting, contesting));
      }
    }
    return List.copyOf(candidates);
  }
}
