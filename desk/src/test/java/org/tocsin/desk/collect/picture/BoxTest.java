package org.tocsin.desk.collect.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aBoxWrittenAndReadAgainStillCoversWhatItCovered(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Box box =
          new Box(
              1 + random.nextInt(9),
              random.nextDouble() * 99,
              random.nextDouble() * 99,
              0.1 + random.nextDouble() * 50,
              0.1 + random.nextDouble() * 50);
      Box again = Box.parse(box.text());
      assertThat(again.covers(box)).isTrue();
      assertThat(box.covers(again)).isTrue();
      assertThat(again.text()).isEqualTo(box.text());
    }
  }

  @Test
  void aBoxCoversOnlyWhatLiesWithinItOnItsPage() {
    Box box = new Box(1, 10, 10, 20, 5);
    assertThat(box.covers(new Box(1, 11, 11, 5, 2))).isTrue();
    assertThat(box.covers(new Box(2, 11, 11, 5, 2))).isFalse();
    assertThat(box.covers(new Box(1, 9, 11, 5, 2))).isFalse();
    assertThat(box.covers(new Box(1, 11, 11, 25, 2))).isFalse();
  }

  @Test
  void everyPixelThatIsTouchedIsCovered() {
    assertThat(new Box(1, 0.5, 0.5, 1, 1).on(100, 100))
        .isEqualTo(new java.awt.Rectangle(0, 0, 2, 2));
    assertThat(new Box(1, 99, 99, 50, 50).on(10, 10)).isEqualTo(new java.awt.Rectangle(9, 9, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3,4",
        "0,1,1,5,5",
        "1,-1,1,5,5",
        "1,100,1,5,5",
        "1,1,1,0,5",
        "1,NaN,1,5,5",
        "1,1e9,1,5,5",
        "1,1,1,5,5,5",
        "1,99.99,1,5,5",
        "x,1,1,5,5",
        "99999999999,1,1,5,5"
      })
  void whatIsNoRectangleOnAPageIsRefusedInWords(String text) {
    assertThatThrownBy(() -> Box.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(".*(rectangle|pages count).*");
  }
}
