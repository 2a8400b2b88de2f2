package org.tocsin.foresight.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.alert.Level;

/** A ladder as a file, and what one ladder changes of another. */
class LadderFileTest {
  private static Ladder read(String text) {
    return Ladder.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "the ladder");
  }

  private static Rung rung(String id, boolean quiet) {
    return new Rung(id, "Office " + id, Level.WATCH, 60, 20, quiet);
  }

  @Test
  void whatIsWrittenIsReadAgainAsTheSameLadder() {
    assertThat(read(Ladder.shipped().text())).isEqualTo(Ladder.shipped());
    Ladder open = new Ladder("any hour", List.of(rung("a", false), rung("b", false)));
    assertThat(read(open.text())).isEqualTo(open);
  }

  @Test
  void aFileThatSaysNothingOfQuietHoursKeepsThemOnEveryRungButTheTopOne() {
    assertThat(Ladder.shipped().rungs())
        .extracting(Rung::quiet)
        .containsExactly(true, true, true, false);
  }

  @Test
  void aLadderWhoseTopRungQuietHoursWouldSilenceIsRefusedInOneLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ladder("quiet", List.of(rung("a", true), rung("b", true))))
        .withMessage("quiet hours never silence the top rung; let b be told at any hour");
    String text = new Ladder("open", List.of(rung("a", false))).text().replace("false", "true");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(text))
        .withMessageContaining("quiet hours never silence the top rung")
        .withMessageNotContaining("org.tocsin");
  }

  @Test
  void aFileInWhichOnlySomeRungsSpeakOfQuietHoursIsRefused() {
    String text =
        new Ladder("open", List.of(rung("a", true), rung("b", false)))
            .text()
            .replaceFirst(",\\s*\"quiet\" : true", "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(text))
        .withMessageContaining("\"quiet\" is missing");
  }

  @Test
  void everyDifferenceIsNamed() {
    Ladder before = new Ladder("1", List.of(rung("a", true), rung("b", true), rung("c", false)));
    List<Rung> rungs = new ArrayList<>(before.rungs());
    rungs.set(1, new Rung("b", "Other", Level.WARNING, 90, 30, false));
    Collections.swap(rungs, 0, 1);
    rungs.remove(2);
    rungs.add(rung("d", false));
    assertThat(LadderChange.between(before, new Ladder("2", rungs)))
        .extracting(change -> change.what() + " " + change.rung())
        .containsExactly(
            "TITLE Other",
            "FROM Other",
            "ACKNOWLEDGE Other",
            "REMIND Other",
            "QUIET Other",
            "ADDED Office d",
            "REMOVED Office c",
            "MOVED Other",
            "MOVED Office a");
    assertThat(LadderChange.between(before, before)).isEmpty();
  }
}
