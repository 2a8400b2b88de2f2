package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events, speakers and names in short texts written for this project. */
final class ReadingScenesTest {
  private static final Reader READER = Reader.standard();

  private static Reading read(String text) {
    return READER.read(text.getBytes(StandardCharsets.UTF_8), Hints.NONE);
  }

  @Test
  void shellsThatHitAreAnAttackOnTheDayNamed() {
    Reading reading =
        read("The market opened on 2 March 2031.\n\nShells hit the grain store on April 30.\n");
    assertThat(reading.events())
        .filteredOn(e -> e.type().equals("attack"))
        .singleElement()
        .satisfies(e -> assertThat(String.valueOf(e.time())).contains("2031-04-30"));
  }

  @Test
  void roundsThatLandedAndDronesThatStruckAreAttacks() {
    Reading reading =
        read("Mortar rounds landed near the well. A drone struck the depot. The mill was shelled.");
    assertThat(reading.events()).extracting(Reading.Event::type).containsOnly("attack").hasSize(3);
  }

  @Test
  void nothingThatPassedIsAStopOnTheRoadTheParagraphNames() {
    Reading reading =
        read(
            "The town lives by the Orlan Corridor. No lorry has passed since 3 May 2031."
                + " No vehicle has crossed since.");
    assertThat(reading.events())
        .extracting(Reading.Event::type)
        .containsExactly("supply_stop", "restriction");
    assertThat(reading.events()).allSatisfy(e -> assertThat(e.place()).isEqualTo("Orlan Corridor"));
  }

  @Test
  void aVerbInsideANameIsNobodySpeaking() {
    Reading reading =
        read(
            "The Sea Council,\n\nNoting with concern the storm,\n\n"
                + "3. Urges all Member States to report the ships they have seen;\n");
    List<String> names =
        reading.claims().stream()
            .flatMap(c -> c.speakers().stream())
            .map(Reading.Speaker::name)
            .toList();
    assertThat(names).noneMatch(n -> n.contains("Urges"));
  }

  @Test
  void weIsTheSpeakerOfTheDocumentOrNobody() {
    Reading reading = read("We said that the road was closed on 2 May 2031.");
    assertThat(reading.claims()).isNotEmpty().allSatisfy(c -> assertThat(c.speakers()).isEmpty());
  }

  @Test
  void theLineThatDatesAResolutionIsItsDateAndNoEvent() {
    Reading reading =
        read(
            "RESOLUTION 77\n\nAdopted by the Security Council at its 310th meeting, on 9 May 2031\n\n"
                + "The Security Council,\n\nRecalling its resolution 70 (2030),\n");
    assertThat(reading.document().statedDate()).isEqualTo("2031-05-09");
    assertThat(reading.events()).isEmpty();
  }

  @Test
  void womenOnTheirWayAndACheckpointSetUpAreNoProtest() {
    Reading reading =
        read(
            "Two women were turned back on 3 May 2031 on their way to the maternity ward."
                + " The neighbours rally round them. A checkpoint was set up at the bend.");
    assertThat(reading.events())
        .extracting(Reading.Event::type)
        .isNotEmpty()
        .doesNotContain("protest");
  }

  @Test
  void twoCapitalsAfterAtAreAPlaceAndNoPerson() {
    Reading reading = read("The checkpoint at Tell Umar was set up on 2 May 2031.");
    assertThat(reading.persons()).isEmpty();
    assertThat(reading.places()).extracting(Reading.Place::name).contains("Tell Umar");
  }

  @Test
  void whoSignsALetterIsAPersonWithARoleAndItsSpeaker() {
    Reading reading =
        read(
            "Dear Mayor of Osk,\n\nWe ask you to open the bridge at Osk.\n\nYours sincerely,\n\n"
                + "Mira Dolen\nHead of the Coast Relief Office\n");
    assertThat(String.valueOf(reading.document().speaker())).contains("Mira Dolen");
    assertThat(reading.persons())
        .singleElement()
        .satisfies(p -> assertThat(p.name()).isEqualTo("Mira Dolen"))
        .satisfies(p -> assertThat(p.role()).contains("Head of"));
  }

  @Test
  void aTextThatDoesNotSayItsLanguageIsAskedForIt() {
    Reading reading =
        read(
            "Le pont est fermé depuis mardi et les familles attendent du pain près de la rivière.");
    assertThat(reading.document().language()).isEqualTo("fr");
  }

  @Test
  void aSignatureMayHaveItsRoleOnTheSameLine() {
    Reading reading =
        read(
            "Dear Mayor of Osk,\n\nWe ask you to open the bridge.\n\nSigned,\n\n"
                + "Mira Dolen, Director\n");
    Reading.Speaker speaker = reading.document().speaker();
    assertThat(speaker == null ? "" : speaker.name()).isEqualTo("Mira Dolen");
    assertThat(reading.persons())
        .singleElement()
        .satisfies(p -> assertThat(p.role()).isEqualTo("Director"));
  }

  @Test
  void toProtestInWordsIsNoProtestAndToStrikeADealNoAttack() {
    Reading reading = read("The mayor protested. The ministers struck a deal on 4 May 2031.");
    assertThat(reading.events()).extracting(Reading.Event::type).containsExactly("agreement");
  }
}
