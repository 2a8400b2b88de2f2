package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Words ENGLISH = Languages.english();
  private static final Words ARABIC = Languages.of(Locale.forLanguageTag("ar"));

  @Test
  void datesStandAsInTheRestOfTocsin() {
    assertThat(ENGLISH.day(LocalDate.of(2022, 12, 12))).isEqualTo("12 Dec 2022");
    assertThat(ENGLISH.day(null)).isEqualTo("day unknown");
    assertThat(ENGLISH.moment(Instant.parse("2023-01-03T14:05:00Z")))
        .isEqualTo("3 Jan 2023, 14:05 UTC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|12 déc. 2022|120\u202f000",
        "es|12 dic 2022|120.000",
        "ru|12 дек. 2022\u202fг.|120\u00a0000",
        "hy|2022 թ. դեկ 12|120\u00a0000",
        "ar|12 ديسمبر 2022|120,000"
      })
  void everyLanguageWritesDatesAndNumbersItsOwnWay(String tag, String day, String number) {
    Words words = Languages.of(Locale.forLanguageTag(tag));
    assertThat(words.day(LocalDate.of(2022, 12, 12)).replaceAll("[\u200e\u200f]", ""))
        .isEqualToNormalizingWhitespace(day);
    assertThat(words.number(120_000)).isEqualToNormalizingWhitespace(number);
  }

  @Test
  void numbersCarryTheirUnitAndNoFalsePrecision() {
    assertThat(ENGLISH.rough(4.26)).isEqualTo("4.3");
    assertThat(ENGLISH.rough(41.9)).isEqualTo("42");
    assertThat(ENGLISH.bytes(812)).isEqualTo("812 byte");
    assertThat(ENGLISH.bytes(3_400_000)).isEqualTo("3.4 MB");
  }

  @Test
  void unknownIsNeverZero() {
    assertThat(ENGLISH.days(-1, -1)).isEqualTo("unknown");
    assertThat(ENGLISH.days(5, 9)).isEqualTo("5–9 days");
    assertThat(ENGLISH.days(1, 1)).isEqualTo("1 day");
  }

  @Test
  void listsAreReadAloud() {
    assertThat(ENGLISH.list(List.of())).isEmpty();
    assertThat(ENGLISH.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
  }

  @ParameterizedTest
  @CsvSource({"0,0 يوم", "1,يوم واحد", "2,يومان", "3,3 أيام", "11,11 يومًا", "100,100 يوم"})
  void arabicHasSixPlurals(int days, String text) {
    assertThat(ARABIC.say("count.days", days)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1,1 день", "2,2 дня", "5,5 дней", "21,21 день"})
  void russianHasThreePlurals(int days, String text) {
    assertThat(Languages.of(Locale.forLanguageTag("ru")).say("count.days", days)).isEqualTo(text);
  }

  @Test
  void aNameThatRunsTheOtherWayIsSetApart() {
    assertThat(ARABIC.say("home.opened", "ada")).contains("\u2068ada\u2069");
    assertThat(ENGLISH.say("home.opened", "ada")).isEqualTo("opened ada");
    assertThat(ENGLISH.say("home.opened", "ليلى")).contains("\u2068ليلى\u2069");
  }

  @Test
  void aWordOfTheRecordIsTranslatedOrShownAsItStands() {
    assertThat(ARABIC.word("closed")).isEqualTo("مغلق");
    assertThat(ENGLISH.word("NO_ANSWER")).isEqualTo("no answer");
    assertThat(ENGLISH.word("Some_Thing")).isEqualTo("some thing");
  }

  @Test
  void aMissingKeyIsAnErrorAndNotAnEmptyPage() {
    assertThatThrownBy(() -> ENGLISH.say("no.such.key")).hasMessageContaining("no.such.key");
  }
}
