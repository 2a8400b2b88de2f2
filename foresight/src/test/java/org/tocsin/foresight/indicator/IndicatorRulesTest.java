package org.tocsin.foresight.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicatorRulesTest {

  private final Framework framework = Framework.shipped();
  private final IndicatorRules rules = IndicatorRules.shipped();

  @Test
  void onlyTheTwoListsComparedWithTheTextAreVerified() {
    assertThat(framework.factors()).hasSize(14).allMatch(RiskFactor::verified);
    List<String> verified =
        framework.indicators().stream().filter(Indicator::verified).map(Indicator::id).toList();
    List<String> expected =
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> "8." + number)
            .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    IntStream.rangeClosed(1, 6).forEach(number -> expected.add("9." + number));
    assertThat(verified).containsExactlyElementsOf(expected);
    assertThat(framework.indicators()).noneMatch(indicator -> indicator.source().isBlank());
  }

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
  void coverageCountsEveryIndicatorOnceAndGivesNoScore() {
    List<IndicatorCandidate> found =
        rules.suggest(
            List.of(
                piece("1", "closure", "", Stance.ASSERTS),
                piece("2", "closure", "", Stance.DENIES)));
    Coverage coverage = Coverage.of(framework, found, Set.of("13.8", "1.1"));

    assertThat(coverage.assessed()).containsExactly("1.1", "13.8");
    assertThat(coverage.candidates()).containsExactly("7.10");
    assertThat(coverage.contested()).containsExactly("7.10");
    assertThat(coverage.assessed().size() + coverage.candidates().size())
        .isEqualTo(framework.indicators().size() - coverage.notAssessed().size());
    assertThat(coverage.summary()).startsWith("evidence for 1 indicators, 1 contested");
  }

  @Test
  void aRuleFileWithAMisspeltFieldIsRefusedInOneLine() {
    String json = "{\"edition\": \"1\", \"language\": \"en\", \"rule\": [], \"rules\": []}";

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            IndicatorRules.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
        .withMessageStartingWith("indicator-rules.json cannot be read:")
        .withMessageContaining("\"rule\"");
  }

  private static EvidencePiece piece(String id, String type, String text, Stance stance) {
    return new EvidencePiece(id, type, text, Optional.empty(), "a speaker", stance);
  }
}
