package org.tocsin.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;

/** Which of the times in a reading become the date of an event. */
class EventDatesTest {
  private static final Hints HINTS =
      new Hints(LocalDate.of(2023, 8, 10), "en", null, null, "report.txt");

  private static List<String> dates(String text) {
    Reading reading = Reader.standard().read(text.getBytes(StandardCharsets.UTF_8), HINTS);
    assertThat(reading.events()).isNotEmpty();
    return reading.events().stream()
        .map(Reading.Event::time)
        .filter(Objects::nonNull)
        .map(time -> Objects.requireNonNull(time.value()))
        .toList();
  }

  @Test
  void aDayAndAMonthDateAnEvent() {
    assertThat(dates("Gunmen shelled the village on 3 August 2023.")).containsExactly("2023-08-03");
    assertThat(dates("Gunmen shelled the village in July 2023.")).containsExactly("2023-07");
  }

  @Test
  void aWeekASeasonOrNowDatesNone() {
    assertThat(dates("Gunmen shelled the village last week.")).isEmpty();
    assertThat(dates("Gunmen shelled the village in spring 2022.")).isEmpty();
    assertThat(dates("Gunmen recently shelled the village.")).isEmpty();
  }
}
