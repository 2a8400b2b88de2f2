package org.tocsin.reader.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;
import org.tocsin.reader.place.PlaceResolver.Toponym;

class PlaceResolverTest {
  private static final LexiconFiles FILES = new LexiconFiles("en");
  private static final PlaceResolver RESOLVER =
      new PlaceResolver(FILES, new Countries(FILES), Gazetteer.standard());

  @Test
  void aNameMeansTheBigPlaceWhenNothingSpeaksAgainstIt() {
    assertThat(countries("The mayor of Paris spoke.", "Paris")).containsExactly("FR");
  }

  @Test
  void aDivisionNamedRightAfterItDecides() {
    assertThat(countries("They met in Paris, Texas.", "Paris", "Texas"))
        .containsExactly("US", "US");
  }

  @Test
  void theCountryThatTheTextSpeaksOfDecidesBetweenSmallPlaces() {
    String text = "Police in Kampala and Entebbe said that the road from Jinja to Arua was closed.";
    assertThat(countries(text, "Kampala", "Entebbe", "Jinja", "Arua")).containsOnly("UG");
  }

  @Test
  void wordsForPeopleMeanTheirCountryAndShortFormsTheirDivision() {
    assertThat(countries("Armenian traders in Boston, Mass.", "Armenian", "Boston", "Mass."))
        .containsExactly("AM", "US", "US");
  }

  @Test
  void aPlaceWithinALongerNameIsSaidToBePartOfIt() {
    Resolved found = resolve("At the Port of Odessa cranes stood still.", "Port of Odessa");
    assertThat(found.how()).isEqualTo(Resolved.How.PART);
    assertThat(found.place().country()).isEqualTo("UA");
  }

  @Test
  void anUnknownNameIsOnlyNearTheKnownOne() {
    String text = "Shells fell on Zzyxqvar, a hamlet by Goris.";
    List<java.util.Optional<Resolved>> found =
        RESOLVER.resolve(text, toponyms(text, "Zzyxqvar", "Goris"));
    assertThat(found.get(0)).map(Resolved::how).contains(Resolved.How.NEAR);
    assertThat(RESOLVER.resolve("Zzyxqvar", toponyms("Zzyxqvar", "Zzyxqvar")).get(0)).isEmpty();
  }

  private static Resolved resolve(String text, String name) {
    return RESOLVER.resolve(text, toponyms(text, name)).get(0).orElseThrow();
  }

  private static List<String> countries(String text, String... names) {
    return RESOLVER.resolve(text, toponyms(text, names)).stream()
        .map(found -> found.orElseThrow().place().country())
        .toList();
  }

  private static List<Toponym> toponyms(String text, String... names) {
    List<Toponym> toponyms = new ArrayList<>();
    for (String name : names) {
      int begin = text.indexOf(name);
      toponyms.add(new Toponym(name, begin, begin + name.length()));
    }
    return toponyms;
  }
}
