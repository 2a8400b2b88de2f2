package org.tocsin.stream.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.window.PlaceClaim;
import org.tocsin.stream.input.Report;

/** An exercise: every place is made up. */
class ReportReaderTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 12);

  private final ReportReader reader = new ReportReader();

  @Test
  void aDeliveryComesWithItsTrucksAndTonnes() {
    PlaceClaim claim =
        only("3 trucks delivered 18 tonnes of flour to Karaven on 9 May 2021.").claim();
    assertThat(claim.kind()).isEqualTo("delivery");
    assertThat(claim.day()).isEqualTo(LocalDate.of(2021, 5, 9));
    assertThat(claim.trucks()).hasValue(3);
    assertThat(claim.tonnes()).hasValue(18);
  }

  @Test
  void whatHasLastedSinceADaySpeaksOfTheReportsDayToo() {
    HeardClaim heard = only("The Karaven road has been closed since 1 April 2021, residents said.");
    assertThat(heard.claim().since()).isEqualTo(LocalDate.of(2021, 4, 1));
    assertThat(heard.claim().day()).isEqualTo(DAY);
    assertThat(heard.late()).isFalse();
  }

  @Test
  void aDenialKeepsItsSpeakerAndItsStance() {
    PlaceClaim claim =
        only("The ministry denied that the Karaven road was blocked on 11 May 2021.").claim();
    assertThat(claim.denied()).isTrue();
    assertThat(claim.speaker()).isEqualTo("ministry");
  }

  @Test
  void whatSpeaksOfAClosedDayIsLateAndAPersonTakenIsJudgedAllTheSame() {
    HeardClaim road = only("Soldiers blocked the Karaven road on 2 May 2021.");
    assertThat(road.late()).isTrue();
    assertThat(road.isFolded()).isFalse();
    HeardClaim person =
        hear("Soldiers detained a teacher at the checkpoint near Karaven on 2 May 2021.").stream()
            .filter(heard -> heard.claim().isPersonTaken())
            .findFirst()
            .orElseThrow();
    assertThat(person.late()).isTrue();
    assertThat(person.isFolded()).isTrue();
    assertThat(person.foldDay()).isEqualTo(DAY.minusDays(7));
    assertThat(person.claim().atCheckpoint()).isTrue();
  }

  @Test
  void bytesWithoutTextAreRefusedWithAReason() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
    assertThat(reader.hear(report(picture))).isInstanceOf(Heard.Refused.class);
  }

  private HeardClaim only(String text) {
    List<HeardClaim> claims = hear(text);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  private List<HeardClaim> hear(String text) {
    Heard heard = reader.hear(report(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(heard).isInstanceOf(Heard.Claims.class);
    return ((Heard.Claims) heard).claims();
  }

  private static Report report(byte[] content) {
    return new Report(
        "a.jsonl",
        1,
        "a.jsonl:1",
        DAY,
        DAY.minusDays(7),
        content,
        "report.txt",
        Optional.of("en"),
        Optional.of("Hill Country News"),
        Optional.empty());
  }
}
