package org.tocsin.desk.establish.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.entity.EntityTypes;
import org.tocsin.desk.establish.law.Law;

/** A team's own lists in the folder of its home. */
class FrameworksTest {
  private static final String STAGES =
      """
      {"edition": "ours", "name": "Our stages", "author": "A. Author", "source": "a book",
       "note": "", "stages": [{"number": 1, "name": "First", "nameVerified": true,
        "text": "The first", "verified": true, "source": "page 1"}]}
      """;

  @TempDir Path folder;

  private Path own() throws IOException {
    return Files.createDirectories(folder.resolve("framework"));
  }

  @Test
  void whatATeamDoesNotHaveShips() throws IOException {
    assertThat(Frameworks.with(folder.resolve("none"))).isEqualTo(Frameworks.shipped());
    Files.writeString(own().resolve("stages.json"), STAGES);
    Frameworks frameworks = Frameworks.with(own());

    assertThat(frameworks.lens(Lens.Kind.STAGES).questions())
        .singleElement()
        .satisfies(question -> {
          assertThat(question.text()).isEqualTo("First: The first");
          assertThat(question.verified()).isTrue();
        });
    assertThat(frameworks.framework()).isEqualTo(Frameworks.shipped().framework());
  }

  @Test
  void theFormsOfFindingsOfferWhatTheListHas() throws IOException {
    Files.writeString(own().resolve("stages.json"), STAGES);
    EntityTypes types =
        EntityTypes.with(folder.resolve("none"), Law.standard(), Frameworks.with(own()));

    assertThat(types.get("stage_finding").field("stage").terms())
        .singleElement()
        .extracting("label")
        .isEqualTo("1 First: The first");
    assertThat(types.get("indicator_finding").field("grade").terms()).hasSize(36);
  }

  @Test
  void aBrokenFileIsNamedInOneLine() throws IOException {
    Files.writeString(own().resolve("indicators.json"), "{\"edition\": 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frameworks.with(own()))
        .withMessageStartingWith("framework/indicators.json cannot be read")
        .withMessageNotContaining("\n");
  }

  @Test
  void aListThatLeavesOutWhatARuleSuggestsAsksForRulesOfItsOwn() throws IOException {
    Files.writeString(
        own().resolve("indicators.json"),
        "{\"edition\": \"ours\", \"source\": \"a book\", \"factors\": [], \"indicators\": []}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frameworks.with(own()))
        .withMessageContaining("give your own indicator-rules.json")
        .withMessageNotContaining("\n");
    Files.writeString(
        own().resolve("indicator-rules.json"),
        "{\"edition\": \"ours\", \"language\": \"en\", \"rules\": []}");
    assertThat(Frameworks.with(own()).lens(Lens.Kind.INDICATORS).questions()).isEmpty();
  }
}
