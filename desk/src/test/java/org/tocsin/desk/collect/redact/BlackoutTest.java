package org.tocsin.desk.collect.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.reader.Span;

class BlackoutTest {
  private static final String BLOCKS = "██████";

  private static String words(String text, String... words) {
    return Blackout.of(text, List.of(), List.of(words), true).text();
  }

  @Test
  void aWordIsReplacedWhereverItStandsWithTheEndingsOfGrammar() {
    assertThat(words("Varden went. VARDEN'S bag, Vardenov's bag.", "varden"))
        .isEqualTo(BLOCKS + " went. " + BLOCKS + "'S bag, " + BLOCKS + "'s bag.");
    assertThat(words("Մարդոյանը եկավ, Մարդոյանի հետ", "Մարդոյան"))
        .isEqualTo(BLOCKS + " եկավ, " + BLOCKS + " հետ");
  }

  @Test
  void aShortWordIsReplacedOnlyAsAWord() {
    assertThat(words("Ann saw an annex with Ann", "Ann"))
        .isEqualTo(BLOCKS + " saw an annex with " + BLOCKS);
  }

  @Test
  void aPassageMayRunOverALineEnd() {
    assertThat(words("Mara\n  Varden went", "Mara Varden")).isEqualTo(BLOCKS + " went");
  }

  @Test
  void theLengthOfABlockTellsNothing() {
    assertThat(words("It was Jo Brook.", "Jo Brook"))
        .isEqualTo(words("It was Maximilian X.", "Maximilian X"));
    assertThat(Blackout.of("It was Jo Brook.", List.of(), List.of("Jo Brook"), false).text())
        .isEqualTo("It was ████████.");
  }

  @Test
  void charactersThatNobodySeesNeitherSplitANameNorSurvive() {
    String hidden = "Var\u00ADden and Var\u200Bden\u2060\uFEFF\uDB40\uDC41 went";
    Blackout blackout = Blackout.of(hidden, List.of(), List.of("Varden"), true);
    assertThat(blackout.text()).isEqualTo(BLOCKS + " and " + BLOCKS + " went");
  }

  @Test
  void joinersThatPersianNeedsStay() {
    assertThat(words("می\u200Cروم", "xyz")).isEqualTo("می\u200Cروم");
  }

  @Test
  void passagesAreCountedInCodePoints() {
    String text = "\uD83D\uDC26 Varden";
    Blackout blackout = Blackout.of(text, List.of(new Span(2, 8)), List.of(), true);
    assertThat(blackout.text()).isEqualTo("\uD83D\uDC26 " + BLOCKS);
    assertThat(blackout.places()).isEqualTo(1);
  }

  @Test
  void theCheckFindsAPassageThatSurvived() {
    Blackout blackout = Blackout.of("Varden", List.of(), List.of("Varden"), true);
    assertThat(blackout.survivesIn("so said Vardenov")).isTrue();
    assertThat(blackout.survivesIn(blackout.text())).isFalse();
  }

  @Test
  void textThatLooksLikeAPatternIsTakenAsItStands() {
    assertThat(words("a.b*c and a+b", "a.b*c")).isEqualTo(BLOCKS + " and a+b");
    assertThat(words("x \\Q y \\E z", "\\Q y \\E")).isEqualTo("x " + BLOCKS + " z");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nothingChosenCanBeReadInTheCopyAndTheRestStays(long seed) {
    Random random = new Random(seed);
    List<String> vocabulary =
        List.of("Varden", "Брук", "Մարդոյան", "نهرين", "Jo", "the", "ferry", "ş̧eker", "x-9");
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      text.add(vocabulary.get(random.nextInt(vocabulary.size())));
    }
    List<String> chosen = vocabulary.subList(0, 1 + random.nextInt(4));
    Blackout blackout =
        Blackout.of(String.join(" ", text), List.of(), chosen, random.nextBoolean());
    String copy = blackout.text();
    for (String word : chosen) {
      assertThat(copy.toLowerCase(Locale.ROOT)).doesNotContain(word.toLowerCase(Locale.ROOT));
    }
    assertThat(blackout.survivesIn(copy)).isFalse();
    long kept = text.stream().filter("ferry"::equals).count();
    assertThat(copy.split("ferry", -1)).hasSize((int) kept + 1);
  }
}
