package org.tocsin.desk.establish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.reader.Span;
import tools.jackson.databind.node.JsonNodeFactory;

class OriginCountTest {
  private static final OriginCount COUNT =
      new OriginCount(
          Map.of("a", "a", "b", "a", "c", "c", "d", "d"), Map.of("c", "The Valley Times"));

  private static Candidate claim(String item, String... speakers) {
    return new Candidate(
        item + "." + String.join("-", speakers),
        "case",
        item,
        Candidate.Kind.EVENT,
        Candidate.Status.CANDIDATE,
        new Span(0, 1),
        "The road was closed.",
        "The road was closed.",
        false,
        List.of(speakers),
        "asserts",
        "closure",
        LocalDate.of(2023, 3, 2),
        "2023-03-02",
        false,
        "Ferry Road",
        null,
        Grade.UNGRADED,
        JsonNodeFactory.instance.objectNode(),
        0,
        "");
  }

  @Test
  void copiesOfOneTelegramAreOne() {
    assertThat(COUNT.of(List.of(claim("a", "an officer"), claim("b", "an official")))).isEqualTo(1);
  }

  @Test
  void oneSpeakerInTwoItemsIsOne() {
    assertThat(COUNT.of(List.of(claim("c", "the mayor"), claim("d", "Mayor")))).isEqualTo(1);
    assertThat(COUNT.of(List.of(claim("c", "the mayor"), claim("d", "a driver")))).isEqualTo(2);
  }

  @Test
  void whoQuotesAPublisherThatIsThereAddsNothing() {
    Candidate original = claim("c", "a driver");
    Candidate quoting = claim("d", "the Valley Times");
    assertThat(COUNT.of(List.of(original, quoting))).isEqualTo(1);
    assertThat(COUNT.of(List.of(quoting))).isEqualTo(1);
    assertThat(COUNT.of(List.of())).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfTheClaimsMakesNoDifference(long seed) {
    Random random = new Random(seed);
    List<Candidate> claims = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String item = String.valueOf("abcd".charAt(random.nextInt(4)));
      claims.add(claim(item, "speaker " + random.nextInt(5)));
    }
    int count = COUNT.of(claims);
    assertThat(count).isBetween(1, 4);
    Collections.shuffle(claims, random);
    assertThat(COUNT.of(claims)).isEqualTo(count);
  }
}
