package org.tocsin.reader.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.extract.Extraction;

class IncidentReaderTest {
  private static final Reader READER = Reader.standard();
  private static final IncidentReader INCIDENTS = IncidentReader.standard();
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 5, 20);

  @Test
  void policeWhoHoldAReporterAreTheStateAndSheIsTheVictim() {
    Incident incident =
        read(
            """
            Reporter held in Kampala

            Police in Kampala detained the journalist Mirembe Okello on 12 May 2022. The security \
            forces took her to a prison outside the city, her lawyer said. Ugandan authorities \
            have arrested eleven reporters since the protests began.
            """);
    assertThat(incident.violations()).contains(Violation.ARBITRARY_DETENTION);
    assertThat(incident.violations()).doesNotContain(Violation.KIDNAPPING);
    assertThat(incident.perpetrator()).isEqualTo(Perpetrator.STATE);
    assertThat(incident.victims()).containsExactly("Mirembe Okello");
    assertThat(incident.country()).isEqualTo("UG");
    assertThat(incident.city()).isEqualTo("Kampala");
    assertThat(incident.when()).isEqualTo(new When(2022, 5, 12));
  }

  @Test
  void gunmenWhoAbductVillagersAreNoState() {
    Incident incident =
        read(
            """
            Gunmen abduct traders on the Kaduna road

            Gunmen abducted nine traders near Kaduna in Nigeria on 3 March 2021, residents said. \
            The kidnappers demanded a ransom. The bandits have killed two of their hostages.
            """);
    assertThat(incident.violations()).contains(Violation.KIDNAPPING, Violation.KILLING);
    assertThat(incident.perpetrator()).isEqualTo(Perpetrator.ARMED_OR_CRIMINAL);
    assertThat(incident.country()).isEqualTo("NG");
  }

  @Test
  void aReportOfNoDeedTellsOfNone() {
    Incident incident = read("The bakery on the corner sells bread with walnuts and figs.");
    assertThat(incident.violations()).isEmpty();
    assertThat(incident.perpetrator()).isEqualTo(Perpetrator.NONE);
    assertThat(incident.victims()).isEmpty();
    assertThat(incident.city()).isNull();
    assertThat(incident.country()).isNull();
    assertThat(incident.when()).isNull();
  }

  @Test
  void aMinisterWhoSpeaksOfAKillingIsNotItsVictim() {
    Incident incident =
        read(
            """
            The lawyer Davit Sarian was murdered in Gyumri in June 2020. Interior Minister Levon \
            Petrosian said that the murder would be solved. Armenian police found his body.
            """);
    assertThat(incident.victims()).containsExactly("Davit Sarian");
  }

  @Test
  void anEmptyTextAndOneBeyondTheBasicPlaneAreRead() {
    assertThat(read("").violations()).isEmpty();
    Incident incident = read("😀😀 Police arrested and detained people in Lagos on 4 May 2020.");
    assertThat(incident.country()).isEqualTo("NG");
    assertThat(incident.when()).isEqualTo(new When(2020, 5, 4));
  }

  private static Incident read(String text) {
    Span all = new Span(0, text.codePointCount(0, text.length()));
    Extraction extraction =
        new Extraction(
            text,
            List.of(new Reading.Region(Reading.RegionKind.BODY, all)),
            "text/plain",
            Extraction.Metadata.NONE,
            List.of());
    Hints hints = new Hints(PUBLISHED, "en", null, Reading.DocumentKind.NEWS, null);
    return INCIDENTS.read(READER.read(extraction, hints), PUBLISHED);
  }
}
