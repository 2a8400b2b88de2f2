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
}
