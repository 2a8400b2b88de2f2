package org.tocsin.desk.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Status;
import org.tocsin.desk.establish.Grade;
import org.tocsin.reader.Span;
import tools.jackson.databind.node.JsonNodeFactory;

class SegmentsTest {
  private static final String TEXT = "Road \uD83D\uDEA7 closed. Nobody passed.";

  @Test
  void spansCountCodePointsNotCharacters() {
    Candidate closed = candidate("c1", 7, 13, Status.CANDIDATE);
    List<Segment> segments = cut(TEXT, List.of(closed));
    assertThat(segments.stream().filter(Segment::isMarked).map(Segment::text))
        .containsExactly("closed");
  }

  @Test
  void overlappingSpansAreAllNamedShortestFirst() {
    Candidate sentence = candidate("c1", 0, 14, Status.CANDIDATE);
    Candidate word = candidate("c2", 7, 13, Status.ACCEPTED);
    List<Segment> segments = cut(TEXT, List.of(sentence, word));
    Segment both =
        segments.stream().filter(s -> s.text().equals("closed")).findFirst().orElseThrow();
    assertThat(both.of()).containsExactly("c2", "c1");
    assertThat(both.first()).containsExactly("c2");
    assertThat(both.css()).isEqualTo("settled");
  }

  @Test
  void aStretchThatNothingIsReadFromIsMarkedAside() {
    List<Segment> segments =
        new Segments(TEXT, all(TEXT), List.of(), List.of(new Span(0, 4))).list();
    assertThat(segments.getFirst().aside()).isTrue();
    assertThat(segments.getLast().aside()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void theSegmentsAlwaysGiveTheTextBack(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int length = TEXT.codePointCount(0, TEXT.length());
    List<Candidate> candidates =
        IntStream.range(0, 12)
            .mapToObj(i -> {
              int begin = random.nextInt(length);
              return candidate("c" + i, begin, random.nextInt(begin, length + 1), Status.REJECTED);
            })
            .toList();
    assertThat(cut(TEXT, candidates).stream().map(Segment::text).collect(Collectors.joining()))
        .isEqualTo(TEXT);
  }

  private static List<Segment> cut(String text, List<Candidate> candidates) {
    return new Segments(text, all(text), candidates, List.of()).list();
  }

  private static Span all(String text) {
    return new Span(0, text.codePointCount(0, text.length()));
  }

  private static Candidate candidate(String id, int begin, int end, Status status) {
    return new Candidate(
        id,
        "case",
        "item",
        Candidate.Kind.CLAIM,
        status,
        new Span(begin, end),
        "words",
        "words",
        false,
        List.of("somebody"),
        "asserts",
        "state",
        null,
        null,
        false,
        null,
        null,
        Grade.UNGRADED,
        JsonNodeFactory.instance.objectNode(),
        0,
        "");
  }
}
