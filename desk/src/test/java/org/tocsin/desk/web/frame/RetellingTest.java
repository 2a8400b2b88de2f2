package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.alert.Level;
import org.tocsin.foresight.ladder.Ladder;
import org.tocsin.foresight.ladder.Rung;

/** What a room refuses in English is told in the language of the visitor. */
class RetellingTest {
  private static final Words FRENCH = Languages.of(Locale.FRENCH);

  @Test
  void aRefusalIsToldInTheLanguageOfThePage() {
    Words.Retold told = FRENCH.retell("nobody has it now");
    assertThat(told.text()).isEqualTo("personne ne l’a en charge");
    assertThat(told.language()).isEqualTo("fr");
  }

  @Test
  void theStateAndTheWayInItAreTranslatedToo() {
    assertThat(FRENCH.retell("it is in review, so it cannot go the way submit").text())
        .contains(FRENCH.say("way.submit"))
        .doesNotContain("submit");
  }

  @Test
  void anAccountKeepsItsName() {
    assertThat(FRENCH.retell("it is assigned to ben already").text()).contains("ben");
  }

  @Test
  void whatNoTextKnowsStaysAsTheRoomSaidItAndIsMarkedEnglish() {
    Words.Retold told = FRENCH.retell("the moon is down");
    assertThat(told.text()).isEqualTo("the moon is down");
    assertThat(told.language()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ru", "hy", "ar"})
  void everyRefusalIsToldInEveryLanguage(String tag) {
    Words words = Languages.of(Locale.forLanguageTag(tag));
    for (Map.Entry<String, String> text : Languages.texts("en").entrySet()) {
      if (text.getKey().startsWith("refusal.")) {
        String said = text.getValue().replace("{0}", "xyz").replace("{1}", "zyx");
        Words.Retold told = words.retell(said);
        assertThat(told.language()).as(said).isEqualTo(tag);
        assertThat(told.text()).as(said).isNotEqualTo(said).doesNotContain("{");
      }
    }
  }

  @Test
  void whatALadderRefusesIsKnownWithItsRung() {
    List<Runnable> wrong =
        List.of(
            () -> new Ladder("none", List.of()),
            () -> new Ladder("quiet", List.of(new Rung("top", "Top", Level.WATCH, 9, 3, true))),
            () -> new Rung("top", " ", Level.WATCH, 9, 3, false),
            () -> new Rung("top", "Top", Level.WATCH, 0, 3, false),
            () -> new Rung("TOP", "Top", Level.WATCH, 9, 3, false));
    for (Runnable one : wrong) {
      assertThatIllegalArgumentException()
          .isThrownBy(one::run)
          .satisfies(refused ->
              assertThat(FRENCH.retell(String.valueOf(refused.getMessage())).language())
                  .as(refused.getMessage())
                  .isEqualTo("fr"));
    }
  }
}
