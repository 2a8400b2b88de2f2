package org.tocsin.reader.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesTest {
  private static final String TELEGRAM =
      """
      The Relief Office of Eastland said on Monday that the Ferry Road had been closed for nine days.
      No lorry has crossed the bridge since the second of March, a spokesman told reporters in Upper
      Dale. About twelve thousand people live beyond the road and depend on it for flour and fuel.

      The Ministry of Transport of Westland denied that the road was closed and said that repairs
      would end within a week. Drivers who waited at the crossing said that they had seen no repairs.
      """;

  @Test
  void typographyAndCaseMakeNoDifference() {
    String printed =
        TELEGRAM.toUpperCase(java.util.Locale.ROOT).replace(" ", " \u00a0").replace(",", " -");
    assertThat(Sketch.of(TELEGRAM).likeness(Sketch.of(printed))).isGreaterThan(0.95);
  }

  @Test
  void aTelegramInsideALongReportIsItsCopy() {
    String report = words(900, 5) + "\n\n" + TELEGRAM + "\n\n" + words(900, 6);
    Sketch telegram = Sketch.of(TELEGRAM);
    assertThat(telegram.likeness(Sketch.of(report))).isLessThan(0.2);
    assertThat(telegram.isCopyOf(Sketch.of(report))).isTrue();
    assertThat(Sketch.of(report).isCopyOf(telegram)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void unrelatedTextsAreNone(long seed) {
    assertThat(Sketch.of(words(400, seed)).isCopyOf(Sketch.of(words(400, seed + 100)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "one", "one two", "。。。"})
  void aTextTooShortToTellIsSketchedAllTheSame(String text) {
    Sketch sketch = Sketch.of(text);
    assertThat(Sketch.parse(sketch.encoded()).encoded()).isEqualTo(sketch.encoded());
    assertThat(sketch.isCopyOf(Sketch.of(TELEGRAM))).isFalse();
  }

  @Test
  void nothingIsNotACopyOfNothing() {
    assertThat(Sketch.of("").isCopyOf(Sketch.of(""))).isFalse();
  }

  @Test
  void whatWasKeptComparesAsBefore() {
    Sketch kept = Sketch.parse(Sketch.of(TELEGRAM).encoded());
    assertThat(kept.likeness(Sketch.of(TELEGRAM))).isEqualTo(1);
    assertThat(kept.keys()).isEqualTo(Sketch.of(TELEGRAM).keys());
    assertThatThrownBy(() -> Sketch.parse("AAAA")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theIndexNamesTheCopiesSeenBefore() {
    CopyIndex<String> index = new CopyIndex<>();
    assertThat(index.add("first", Sketch.of(TELEGRAM))).isEmpty();
    assertThat(index.add("other", Sketch.of(words(200, 9)))).isEmpty();
    assertThat(index.add("again", Sketch.of("EASTLAND, Tuesday. " + TELEGRAM)))
        .isEqualTo(List.of("first"));
  }

  /**
   * A thousand copies of one text cost the last no more than the first few: the keys are capped.
   */
  @Test
  void manyCopiesDoNotMakeTheNextOneDear() {
    CopyIndex<Integer> index = new CopyIndex<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(index.add(i, Sketch.of(TELEGRAM)).size())
          .isLessThanOrEqualTo(CopyIndex.MOST_A_KEY);
    }
  }

  private static String words(int count, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(3000) + (i % 14 == 13 ? "." : ""))
        .collect(Collectors.joining(" "));
  }
}
