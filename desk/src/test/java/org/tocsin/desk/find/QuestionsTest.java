package org.tocsin.desk.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.desk.find.BadQuery.Why;

/** Questions are read as people mean them, and bad ones are refused in one line. */
class QuestionsTest {

  @Test
  void everyPartOfAQuestionIsRead() {
    assertThat(Questions.read("closed road"))
        .contains(new Asked.All(List.of(new Asked.Word("closed"), new Asked.Word("road"))));
    assertThat(Questions.read("a1 OR \"the road\" -closed"))
        .contains(
            new Asked.Any(
                List.of(
                    new Asked.Word("a1"),
                    new Asked.All(
                        List.of(
                            new Asked.Phrase("the road"),
                            new Asked.Not(new Asked.Word("closed")))))));
    assertThat(Questions.read("(deliver* OR suply~) AND NOT speaker:\"Relief Office\""))
        .contains(
            new Asked.All(
                List.of(
                    new Asked.Any(List.of(new Asked.Prefix("deliver"), new Asked.Fuzzy("suply"))),
                    new Asked.Not(new Asked.Within(Columns.SPEAKER, "Relief Office", true)))));
    assertThat(Questions.read("before:2021-05"))
        .contains(new Asked.Days(LocalDate.MIN, LocalDate.of(2021, 4, 30)));
    assertThat(Questions.read("after:2020"))
        .contains(new Asked.Days(LocalDate.of(2021, 1, 1), LocalDate.MAX));
    assertThat(Questions.read("  ")).isEmpty();
  }

  @Test
  void addressesAndTimesAreWords() {
    assertThat(Questions.read("12:30")).contains(new Asked.Word("12:30"));
    assertThat(Questions.read("https://example.org/a"))
        .contains(new Asked.Word("https://example.org/a"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"open', OPEN_QUOTE",
    "'(a OR b', OPEN_BRACKET",
    "'a) b', STRAY_BRACKET",
    "'()', EMPTY_BRACKETS",
    "'road AND', NOTHING_AFTER",
    "'OR road', NOTHING_BEFORE",
    "'NOT', NOTHING_AFTER",
    "'speaker:', NOTHING_AFTER",
    "'a*', SHORT_PREFIX",
    "'*', NO_WORDS",
    "'ro*d', STAR_INSIDE",
    "'rd~', SHORT_FUZZY",
    "'before:yesterday', BAD_DAY",
    "'on:2021-13-40', BAD_DAY",
    "'speeker:x', UNKNOWN_FIELD",
    "'???', NO_WORDS",
    "'((((((((((a))))))))))', TOO_DEEP"
  })
  void aBadQuestionSaysWhatIsWrongInOneLine(String question, Why why) {
    assertThatThrownBy(() -> Questions.read(question))
        .isInstanceOfSatisfying(
            BadQuery.class,
            bad -> {
              assertThat(bad.why()).isEqualTo(why);
              assertThat(bad.getMessage()).doesNotContain("\n").isNotBlank();
            });
  }

  @Test
  void aQuestionHasABound() {
    String many = "word ".repeat(Questions.MOST_TERMS + 1);
    assertThatThrownBy(() -> Questions.read(many)).hasMessageContaining("too many words");
    String longer = "w".repeat(Questions.MOST_CHARACTERS + 1);
    assertThatThrownBy(() -> Questions.read(longer)).hasMessageContaining("too long");
  }

  static Stream<String> noise() {
    String signs = "ab \"()*~:-?/\\{}[]^.'ANDORNOT«ֆщب";
    return IntStream.range(0, 500)
        .mapToObj(seed -> {
          Random random = new Random(seed);
          StringBuilder noise = new StringBuilder();
          for (int i = random.nextInt(40); i >= 0; i--) {
            noise.append(signs.charAt(random.nextInt(signs.length())));
          }
          return noise.toString();
        });
  }

  @ParameterizedTest
  @MethodSource("noise")
  void whateverIsTypedIsAskedOrRefusedInOneLine(String question) {
    SmallIndex index = new SmallIndex().add("en", "a road");
    try {
      if (Questions.read(question).isPresent()) {
        index.found(question);
      }
    } catch (BadQuery refused) {
      assertThat(refused.getMessage()).doesNotContain("\n");
    }
  }
}
