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

  @Test
  void aFieldAndItsFaultAreToldTogether() {
    assertThat(FRENCH.retell("began: \"soon\" is not one of its terms").text())
        .isEqualTo(FRENCH.say("field.began") + " : « soon » n’est pas un de ses termes");
    assertThat(FRENCH.retell("age band: a new person needs it").text())
        .startsWith(FRENCH.say("field.age_band") + " : ")
        .contains(FRENCH.say("type.person"));
  }

  @Test
  void aFaultAndItsCureAreToldTogether() {
    assertThat(FRENCH.retell("it is no well-formed XML: look at line 3; write one record a line"))
        .extracting(Words.Retold::text)
        .isEqualTo(
            "ce n’est pas du XML bien formé : regardez la ligne 3 ; écrivez une fiche par ligne");
    assertThat(FRENCH.retell("the file is empty; the moon is down").language()).isEqualTo("en");
  }

  @Test
  void figuresAreGroupedAsTheLanguageDoesIt() {
    assertThat(FRENCH.retell("row 1,048,577 has 3 cells; 1,000 can be taken in").text())
        .contains(FRENCH.number(1_048_577), FRENCH.number(1_000))
        .doesNotContain(",");
  }

  @Test
  void aListOfTypesIsToldWordByWord() {
    assertThat(FRENCH.retell("victim: there is no such person or actor").text())
        .contains(FRENCH.say("type.person") + " ou " + FRENCH.say("type.actor"));
  }

  @Test
  void theClosestTextTells() {
    assertThat(FRENCH.retell("there is no such claim").text())
        .isEqualTo(FRENCH.say("refusal.no_claim"));
  }

  @Test
  void whatSomebodyTypedIsNotRetoldAtAnyLength() {
    String typed = "it is: ".repeat(20_000);
    assertThat(FRENCH.retell("the archive is damaged; " + typed).language()).isEqualTo("en");
    assertThat(FRENCH.retell("it is; ".repeat(250)).language()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ru", "hy", "ar"})
  void everyRefusalIsToldInEveryLanguage(String tag) {
    Words words = Languages.of(Locale.forLanguageTag(tag));
    for (Map.Entry<String, String> text : Languages.texts("en").entrySet()) {
      if (text.getKey().startsWith("refusal.")) {
        String said = text.getValue().replaceAll("[{]\\d}", "xyz");
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
