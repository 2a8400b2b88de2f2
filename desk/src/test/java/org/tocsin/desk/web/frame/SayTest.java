package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SayTest {

  @Test
  void datesStandAsInTheRestOfTocsin() {
    assertThat(Say.day(LocalDate.of(2022, 12, 12))).isEqualTo("12 Dec 2022");
    assertThat(Say.day(null)).isEqualTo("day unknown");
    assertThat(Say.moment(Instant.parse("2023-01-03T14:05:00Z")))
        .isEqualTo("3 Jan 2023, 14:05 UTC");
  }

  @Test
  void numbersCarryTheirUnitAndNoFalsePrecision() {
    assertThat(Say.count(1, "report")).isEqualTo("1 report");
    assertThat(Say.count(120_000, "person", "people")).isEqualTo("120,000 people");
    assertThat(Say.rough(4.26)).isEqualTo("4.3");
    assertThat(Say.rough(41.9)).isEqualTo("42");
    assertThat(Say.bytes(812)).isEqualTo("812 bytes");
    assertThat(Say.bytes(3_400_000)).isEqualTo("3.4 MB");
  }

  @Test
  void unknownIsNeverZero() {
    assertThat(Say.between(-1, -1, "day")).isEqualTo("unknown");
    assertThat(Say.between(5, 9, "day")).isEqualTo("5–9 days");
    assertThat(Say.between(1, 1, "day")).isEqualTo("1 day");
  }

  @Test
  void listsAreReadAloud() {
    assertThat(Say.list(List.of(), "nobody")).isEqualTo("nobody");
    assertThat(Say.list(List.of("A", "B", "C"), "nobody")).isEqualTo("A, B and C");
  }
}
