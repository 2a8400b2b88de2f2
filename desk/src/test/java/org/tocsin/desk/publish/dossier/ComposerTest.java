package org.tocsin.desk.publish.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.publish.chart.Exercise;

class ComposerTest {
  private static final Dossier DOSSIER =
      new Composer("test").compose(Exercise.record(leaf -> List.of("statement")));

  private static List<String> texts() {
    return DOSSIER.sentences().stream().map(Sentence::text).toList();
  }

  @Test
  void sentencesAreNumberedInReadingOrder() {
    assertThat(DOSSIER.sentences())
        .extracting(Sentence::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, DOSSIER.sentences().size()).mapToObj(i -> "s" + i).toList());
  }

  @Test
  void everyEventStandsWithItsSpeakerFirst() {
    assertThat(texts())
        .contains(
            "According to Ombuds Office of Vale, as quoted by Relief Watch (12 Dec 2030):"
                + " “Invented event 0 of the kind closure near the pass”.")
        .anyMatch(text -> text.startsWith("Հայելի daily denies (21 Dec 2030): “"))
        .anyMatch(text -> text.contains("part of the date supplied by a rule"))
        .anyMatch(text -> text.startsWith("“exercise-1.txt” says, without naming a speaker: “"));
  }

  @Test
  void whatIsNotKnownIsSaidToBeNotKnown() {
    assertThat(texts()).contains("Not known: no report gives a stock.");
    assertThat(texts())
        .contains("“exercise-2.pdf” is sealed but could not be read: the file is encrypted.");
  }

  @Test
  void whatRestsOnEvidenceCitesIt() {
    assertThat(DOSSIER.sentences())
        .filteredOn(sentence -> sentence.text().startsWith("According to"))
        .allSatisfy(sentence -> assertThat(sentence.citations()).isNotEmpty());
  }

  @Test
  void headingsSayTheContent() {
    assertThat(DOSSIER.sections())
        .extracting(Section::heading)
        .contains(
            "\"Vale Road\" closed since 12 Dec 2030, 121 to 236 days closed, 3 reports dispute it",
            "1 original could not be read");
  }

  @Test
  void contradictingAccountsStandInColumnsInTimeOrder() {
    assertThat(DOSSIER.sections().get(1).blocks())
        .filteredOn(Block.SideBySide.class::isInstance)
        .hasSize(1);
  }
}
