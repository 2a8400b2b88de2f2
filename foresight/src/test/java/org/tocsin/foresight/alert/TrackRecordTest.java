package org.tocsin.foresight.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.foresight.alert.Seen.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackRecordTest {

  @Test
  void anAlertIsTrueFalseOrOpenAndWhatCameWithoutOneIsMissed() {
    TrackRecord record =
        TrackRecord.of(
            List.of(day(1), day(200), day(390)), List.of(day(13), day(300)), 60, day(400));

    assertThat(record).isEqualTo(new TrackRecord(1, 1, 1, 1, List.of(12)));
    assertThat(record.precision()).hasValue(0.5);
    assertThat(record.medianLead()).hasValue(12);
  }

  @Test
  void withoutAnyAlertThereIsNoPrecisionAndNoLead() {
    TrackRecord record = TrackRecord.of(List.of(), List.of(day(3)), 60, day(400));
    assertThat(record.precision()).isEmpty();
    assertThat(record.medianLead()).isEmpty();
    assertThat(record.missed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void everyAlertIsCountedOnceAndAnEarlierAlertNeverMissesMore(long seed) {
    Random random = new Random(seed);
    List<LocalDate> fired = days(random, 12);
    List<LocalDate> happened = days(random, 5);
    TrackRecord record = TrackRecord.of(fired, happened, 40, day(500));
    TrackRecord longer = TrackRecord.of(fired, happened, 80, day(500));

    assertThat(record.alerts()).isEqualTo(fired.size());
    assertThat(record.leadDays()).hasSize(record.truly()).allMatch(lead -> lead >= 0 && lead <= 40);
    assertThat(longer.missed()).isLessThanOrEqualTo(record.missed());
  }

  private static List<LocalDate> days(Random random, int count) {
    return random.ints(count, 1, 400).mapToObj(Seen::day).toList();
  }
}
