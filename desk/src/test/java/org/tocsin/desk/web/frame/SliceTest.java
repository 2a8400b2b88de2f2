package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final List<Integer> LONG = IntStream.range(0, 45).boxed().toList();

  @Test
  void showsAllOfAShortList() {
    Slice<Integer> slice = Slice.of(List.of(1, 2), 0, 20);
    assertThat(slice.isWhole()).isTrue();
    assertThat(slice.hasEarlier() || slice.hasLater()).isFalse();
  }

  @Test
  void everyRowIsOnOnePage() {
    Slice<Integer> first = Slice.of(LONG, 0, 20);
    Slice<Integer> second = Slice.of(LONG, first.later(), 20);
    Slice<Integer> last = Slice.of(LONG, second.later(), 20);
    assertThat(first.rows()).startsWith(0).endsWith(19);
    assertThat(second.rows()).startsWith(20).endsWith(39);
    assertThat(last.rows()).containsExactly(40, 41, 42, 43, 44);
    assertThat(last.hasLater()).isFalse();
    assertThat(last.earlier()).isEqualTo(20);
  }

  @Test
  void anAddressBeyondTheListShowsItsEnd() {
    assertThat(Slice.of(LONG, 9_999, 20).from()).isEqualTo(40);
    assertThat(Slice.of(LONG, -5, 20).from()).isZero();
    assertThat(Slice.of(List.of(), 40, 20).rows()).isEmpty();
  }
}
