package org.tocsin.desk.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.establish.MonthCount;
import org.tocsin.desk.web.cases.PicturesHere;
import org.tocsin.foresight.risk.Calibration;

/** Every picture says what it says in the language of who asked for it. */
class PicturesInLanguagesTest {
  private static final Pattern TEXT = Pattern.compile("<(?:text|title|desc)[^>]*>([^<]*)</");

  /** Words of the pictures themselves; what sources wrote may be in any language. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(unknown|Hatched|asserted|accepted|days|closed|as of|median|what came|said|Outlines"
              + "|events|month|demands|draw in|until|ask first|missing|speaker)\\b");

  @AfterEach
  void askInNoLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static List<Picture> all(String tag, Sheet sheet) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(tag));
    Pictures draw = PicturesHere.draw();
    LocalDate day = LocalDate.of(2024, 2, 1);
    FanPlot fan =
        new FanPlot(
            "X",
            "Y",
            false,
            List.of(new FanPlot.Period(day, day.plusDays(28), 1, 2, 3, 4, 5, null)),
            List.of(new FanPlot.Came(day.minusDays(31), day.minusDays(1), 2)));
    Calibration calibration = new Calibration("Z", List.of(new Calibration.Point(0.1, 0.2, 30)));
    return List.of(
        draw.corridor(Exercise.corridor(), sheet, "a"),
        draw.supply(Exercise.supply(), sheet, "b"),
        draw.timeline(Exercise.events(), sheet, "d"),
        draw.silence(Exercise.board(), sheet, "e").getFirst(),
        draw.map(Exercise.pins(), sheet, "f"),
        draw.forecast(fan, sheet, "g"),
        draw.reliability("Y", calibration, sheet, "h"),
        draw.months(List.of(new MonthCount("2024-02", 3, 2, 0)), sheet, "i"),
        draw.timeline(List.of(), sheet, "j"),
        draw.silence(new Board("c", Exercise.AS_OF, List.of()), sheet, "k").getFirst(),
        draw.map(List.of(), sheet, "l"));
  }

  private static Stream<String> texts(Picture picture) {
    return TEXT.matcher(picture.svg()).results().map(found -> found.group(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ru", "hy", "ar"})
  void noPictureSaysWordsOfAnotherLanguage(String tag) {
    assertThat(all("en", Sheet.WIDE).subList(0, 8))
        .as("the test would find them")
        .allMatch(picture -> ENGLISH.matcher(picture.svg()).find());
    for (Picture picture : all(tag, Sheet.NARROW)) {
      assertThat(picture.language()).isEqualTo(tag);
      assertThat(picture.finding() + picture.table().columns() + picture.table().caption())
          .as(picture.finding())
          .doesNotContainPattern(ENGLISH);
    }
    Picture fan = all(tag, Sheet.WIDE).get(5);
    assertThat(texts(fan)).noneMatch(text -> ENGLISH.matcher(text).find());
  }

  @Test
  void wordsThatRunFromTheRightAreSetApartAndThePictureRunsFromTheLeft() {
    for (Picture picture : all("ar", Sheet.WIDE)) {
      assertThat(picture.direction()).isEqualTo("rtl");
      assertThat(texts(picture))
          .allMatch(text -> text.startsWith("\u2068") && text.endsWith("\u2069"));
    }
    assertThat(all("ar", Sheet.WIDE).get(5).finding())
        .as("a day in figures stays in one piece")
        .contains("\u20662024-02-01\u2069");
    assertThat(all("hy", Sheet.WIDE)).allMatch(picture -> picture.direction().equals("ltr"));
    assertThat(all("en", Sheet.WIDE)).noneMatch(picture -> picture.svg().contains("\u2068"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ru", "hy", "ar"})
  void noWordsRunOutOfAPicture(String tag) {
    Pattern start =
        Pattern.compile(
            "<text x=\"([0-9.-]+)\"[^>]*?font-size=\"([0-9.]+)\"([^>]*)>([^<]*)</text>");
    for (Picture picture : all(tag, Sheet.NARROW)) {
      Matcher found = start.matcher(picture.svg());
      while (found.find()) {
        double x = Double.parseDouble(found.group(1));
        String words = found.group(4).replaceAll("[\u2066-\u2069]", "").replaceAll("&[a-z]+;", "x");
        double width = Lettering.width(words, Double.parseDouble(found.group(2)));
        boolean fromItsEnd = found.group(3).contains("text-anchor");
        assertThat(fromItsEnd ? 0 : x + width)
            .as(words)
            .isLessThanOrEqualTo(Sheet.NARROW.widthPixels() + 1.0);
      }
    }
  }
}
