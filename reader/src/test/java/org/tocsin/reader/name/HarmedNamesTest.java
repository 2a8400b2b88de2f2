package org.tocsin.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;

/** Whoever is named as taken, held or killed is at risk, however the sentence names them. */
class HarmedNamesTest {
  private static final Reader READER = Reader.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soldiers abducted Petra Lund.|Petra Lund",
        "On 3 May 2021, soldiers abducted Petra Lund near the old mill.|Petra Lund",
        "Petra Lund was abducted by soldiers on 3 May 2021.|Petra Lund",
        "Gunmen killed Petra Lund and Jonas Hale at the crossing.|Petra Lund;Jonas Hale",
        "Police arrested Petra Lund, Jonas Hale and Mira Oss.|Petra Lund;Jonas Hale;Mira Oss",
        "Petra Lund and Jonas Hale were detained at the checkpoint.|Petra Lund;Jonas Hale",
        "Petra Lund (34) was shot on the road.|Petra Lund",
        "Petra Lund, 34, was taken away by men in uniform.|Petra Lund",
        "Petra Lund, who lived beside the mill, was killed.|Petra Lund",
        "The abduction of Petra Lund was reported on Monday.|Petra Lund",
        "The council condemned Petra Lund's arrest.|Petra Lund",
        "Petra Lund's brother said the family had asked about Petra Lund's whereabouts.|Petra Lund",
        "Petra Lund has been missing since 3 May 2021.|Petra Lund",
        "Petra Lund went missing on 3 May 2021.|Petra Lund",
        "Petra Lund disappeared near the mill.|Petra Lund",
        "Soldiers took Petra Lund hostage.|Petra Lund",
        "Men dragged Petra Lund into a van.|Petra Lund",
        "The victims were Petra Lund and Jonas Hale.|Petra Lund;Jonas Hale",
        "The detainees include Petra Lund, Jonas Hale and others.|Petra Lund;Jonas Hale",
        "Soldiers abducted Petra.|Petra",
        "Petra was abducted by soldiers on 3 May 2021.|Petra",
        "Militia killed Pieter van der Hale in his house.|Pieter van der Hale",
        "Soldiers detained P. Lund at the bridge.|P. Lund",
        "Soldiers Abduct Petra Lund In Upper Dale|Petra Lund",
        "Petra Lund abducted by soldiers|Petra Lund",
        "SOLDIERS ABDUCTED PETRA LUND.|PETRA LUND",
        "Soldiers abducted Georgia Hope and Grace Bath.|Georgia Hope;Grace Bath",
        "The army has been holding Petra Lund in custody since May.|Petra Lund",
        "Soldiers seized Petra Lund at the crossing.|Petra Lund",
        "Petra Lund is believed to have been killed.|Petra Lund",
        "It is alleged that soldiers shot and killed Jonas Hale.|Jonas Hale",
        "Minister Petra Lund was abducted on 3 May 2021.|Petra Lund",
        "Soldiers came to the house at night, blindfolded Petra Lund and left.|Petra Lund",
        "The body of Petra Lund was found by the river.|Petra Lund",
        "Witnesses saw soldiers beating Petra Lund with rifle butts.|Petra Lund",
        "Police arrested An Nguyen.|An Nguyen",
        "Մարո Հելի was told that soldiers killed Պետրա Լունդ.|Պետրա Լունդ",
        "Soldiers abducted Петра Лунд.|Петра Лунд"
      })
  void isWithheld(String text, String names) {
    assertThat(atRisk(text)).as(text).contains(names.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Soldiers abducted two teachers in Upper Dale.",
        "The Relief Office of Eastland said that soldiers killed three men.",
        "Villagers were killed near Tell Umar.",
        "Nobody was killed on Monday.",
        "The army seized Tell Umar. People fled from Tell Umar.",
        "Police arrested Turkish fishermen near the Golden Gate."
      })
  void noPlaceOrBodyIsTakenForAPerson(String text) {
    assertThat(atRisk(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Petra Lund, a teacher from Upper Dale, a village that lies far behind the old mill on the"
            + " northern road, was, according to three people who saw it, abducted by soldiers."
      })
  void distanceInTheSentenceDoesNotProtectTheName(String text) {
    assertThat(atRisk(text)).contains("Petra Lund");
  }

  private static List<String> atRisk(String text) {
    return READER.read(text.getBytes(StandardCharsets.UTF_8), Hints.NONE).persons().stream()
        .filter(Reading.Person::atRisk)
        .map(Reading.Person::name)
        .toList();
  }
}
