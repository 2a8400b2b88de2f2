package org.tocsin.foresight.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorRulesTest {

  private final Framework framework = Framework.shipped();
  private final IndicatorRules rules = IndicatorRules.shipped();

  @Test
  void everyRuleSuggestsAnIndicatorThatExists() {
    assertThat(rules.rules())
        .allSatisfy(rule ->
            assertThatCode(() -> framework.get(rule.indicator())).doesNotThrowAnyException());
  }

  @Test
  void aClosureSuggestsThatSuppliesAreImpeded() {
    assertThat(rules.suggest(List.of(piece("1", "closure", "The road was shut", Stance.ASSERTS))))
        .extracting(IndicatorCandidate::indicatorId)
        .contains("13.8", "7.10");
  }

  @Test
  void whoDeniesStandsOnTheCandidateAsContesting() {
    List<IndicatorCandidate> candidates =
        rules.suggest(
            List.of(
                piece("1", "closure", "shut", Stance.ASSERTS),
                piece("2", "closure", "not shut", Stance.DENIES)));

    assertThat(candidates)
        .filteredOn(candidate -> candidate.indicatorId().equals("13.8"))
        .singleElement()
        .satisfies(candidate -> {
          assertThat(candidate.supportingIds()).containsExactly("1");
          assertThat(candidate.contestingIds()).containsExactly("2");
        });
  }

  @Test
  void aDenialAloneSuggestsNothing() {
    assertThat(rules.suggest(List.of(piece("1", "closure", "", Stance.DENIES)))).isEmpty();
  }

  @Test
  void wordsMatchWholeWordsAndAStarAnyEnding() {
    IndicatorRule rule =
        new IndicatorRule("r", "1.1", List.of(), List.of("aid convoy*", "census"), "why");

    assertThat(rule.matches(piece("1", "", "An AID\nconvoys' log", Stance.ASSERTS))).isTrue();
    assertThat(rule.matches(piece("1", "", "the censuses", Stance.ASSERTS))).isFalse();
    assertThat(rule.matches(piece("1", "", "said convoy", Stance.ASSERTS))).isFalse();
  }

  @Test
  void aRuleFileWithAMisspeltFieldIsRefusedInOneLine() {
    String json = "{\"edition\": \"1\", \"language\": \"en\", \"rule\": [], \"rules\": []}";

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            IndicatorRules.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                "framework/indicator-rules.json"))
        .withMessageStartingWith("framework/indicator-rules.json cannot be read:")
        .withMessageContaining("\"rule\"");
  }

  @Test
  void aRuleMustLeadToAnIndicatorOfTheFramework() {
    IndicatorRule lost = new IndicatorRule("lost", "99.1", List.of(), List.of("x"), "why");
    IndicatorRules some = new IndicatorRules("1", "en", List.of(lost));

    assertThat(rules.fitting(framework)).isEqualTo(rules);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.fitting(framework))
        .withMessage("rule lost suggests indicator 99.1, which the framework does not have");
  }

  private static EvidencePiece piece(String id, String type, String text, Stance stance) {
    return new EvidencePiece(id, type, text, Optional.empty(), "a speaker", stance);
  }
}
