package org.tocsin.desk.publish.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlinesTest {
  @TempDir Path folder;

  @Test
  void sevenKindsShipAndEachSaysWhatItLeavesOut() {
    assertThat(Outlines.with(folder.resolve("none")).list())
        .hasSize(7)
        .allSatisfy(one -> {
          assertThat(one.leavesOut()).isNotEmpty().doesNotContainAnyElementsOf(one.topics());
          assertThat(one.purpose()).endsWith(".");
        });
  }

  @Test
  void aTeamsOwnFileAddsAKindOrTakesThePlaceOfOne() throws IOException {
    write("ours.json", "embassy", "\"situation\"");
    write("court.json", "court", "\"annexes\", \"findings\"");
    Outlines outlines = Outlines.with(folder);
    assertThat(outlines.list()).hasSize(8);
    assertThat(outlines.get("court").topics()).containsExactly(Topic.ANNEXES, Topic.FINDINGS);
  }

  @Test
  void aFileThatCannotBeUnderstoodIsNamedWithWhatIsWrong() throws IOException {
    write("ours.json", "embassy", "\"weather\"");
    assertThatThrownBy(() -> Outlines.with(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ours.json: there is no chapter \"weather\"; there are: situation");
  }

  @Test
  void whatIsAboutOnePersonCannotTellOfOthers() throws IOException {
    Files.writeString(
        folder.resolve("kin.json"),
        """
        {"kind": "kin", "label": "Kin", "purpose": "To know.", "concerns": "person",
         "chapters": ["person", "annexes"]}
        """);
    assertThatThrownBy(() -> Outlines.with(folder)).hasMessageContaining("tell of other people");
  }

  @Test
  void aKindThatIsNotThereIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> Outlines.with(folder).get("embassy"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("\"embassy\"; there are: special-adviser");
  }

  private void write(String file, String kind, String chapters) throws IOException {
    Files.writeString(
        folder.resolve(file),
        """
        {"kind": "%s", "label": "Ours", "purpose": "To see.", "concerns": "case",
         "chapters": [%s]}
        """
            .formatted(kind, chapters));
  }
}
