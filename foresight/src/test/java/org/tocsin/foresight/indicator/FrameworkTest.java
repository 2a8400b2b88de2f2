package org.tocsin.foresight.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of questions that ship: how they are numbered, and what was checked of them. */
class FrameworkTest {
  private final Framework framework = Framework.shipped();
  private final StageLens stages = StageLens.shipped();

  @Test
  void nothingIsMarkedVerifiedButWhatWasComparedWithTheText() {
    List<String> compared =
        Stream.concat(
                IntStream.rangeClosed(1, 12).mapToObj(n -> "8." + n),
                IntStream.rangeClosed(1, 6).mapToObj(n -> "9." + n))
            .toList();

    assertThat(framework.indicators())
        .filteredOn(Indicator::verified)
        .extracting(Indicator::id)
        .containsExactlyElementsOf(compared);
    assertThat(framework.factors()).hasSize(14).allMatch(RiskFactor::verified);
  }

  @Test
  void everyEntrySaysWhereItStands() {
    assertThat(framework.factors()).noneMatch(factor -> factor.source().isBlank());
    assertThat(framework.indicators()).noneMatch(indicator -> indicator.source().isBlank());
    assertThat(stages.stages()).noneMatch(stage -> stage.source().isBlank());
  }

  @Test
  void indicatorsAreNumberedWithinTheirFactorWithoutGap() {
    for (RiskFactor factor : framework.factors()) {
      List<String> ids =
          framework.indicators().stream()
              .filter(indicator -> indicator.factor() == factor.number())
              .map(Indicator::id)
              .toList();
      assertThat(ids)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, ids.size())
                  .mapToObj(n -> factor.number() + "." + n)
                  .toList());
    }
  }

  @Test
  void theStagesAreTheirAuthorsAndOnlyTheirNamesWereChecked() {
    assertThat(stages.author()).contains("Stanton");
    assertThat(stages.stages())
        .extracting(Stage::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(stages.stages()).allMatch(Stage::nameVerified).noneMatch(Stage::verified);
  }

  @Test
  void aBrokenFileIsRefusedInOneLineThatNamesItAndSaysWhat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Framework.read(json("{\"edition\": \"mine\"}"), "mine.json"))
        .withMessageStartingWith("mine.json cannot be read: \"source\" is missing")
        .withMessageNotContaining("\n");
    String twice =
        """
        {"edition": "1", "source": "s", "factors": [], "indicators": [
          {"id": "1.1", "factor": 1, "text": "t", "verified": false, "source": "s"}]}
        """;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Framework.read(json(twice), "mine.json"))
        .withMessageContaining("indicator 1.1 has no factor");
    String nobody =
        """
        {"edition": "1", "name": "n", "author": " ", "source": "s", "note": "", "stages": []}
        """;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StageLens.read(json(nobody), "stages.json"))
        .withMessageContaining("need an author");
  }

  private static ByteArrayInputStream json(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
