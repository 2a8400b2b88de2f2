package org.tocsin.bench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorTest {
  @Test
  void theSameSeedGivesTheSameDocumentsAndAnotherSeedOthers() {
    assertThat(documents(1)).isEqualTo(documents(1)).isNotEqualTo(documents(2));
  }

  @Test
  void eachClaimIsWhereItsDocumentSaysAndNoGapIsLeft() {
    for (MadeUp made : documents(3)) {
      for (MadeUp.Claim claim : made.claims()) {
        int begin = made.text().offsetByCodePoints(0, claim.begin());
        int end = made.text().offsetByCodePoints(0, claim.end());
        assertThat(made.text().substring(begin, end)).isEqualTo(claim.sentence());
        assertThat(claim.sentence()).doesNotContain("{").doesNotContain("}");
        assertThat(claim.speakers()).isNotEmpty().noneMatch(name -> name.contains("{"));
      }
    }
  }

  @Test
  void severalLanguagesCopiesAndDenialsAreAmongThem() {
    List<MadeUp> made = documents(4);
    Set<String> languages = new HashSet<>();
    made.forEach(document -> languages.add(document.language()));
    assertThat(languages).contains("en", "ru", "fr", "es", "tr", "ar", "hy");
    assertThat(made.stream().flatMap(document -> document.claims().stream()))
        .anyMatch(claim -> claim.stance().equals("denies"))
        .anyMatch(claim -> claim.speakers().size() > 2);
    long bodies =
        made.stream().map(document -> document.text().split("\n\n", 2)[1]).distinct().count();
    assertThat(bodies).isLessThan(made.size());
  }

  private static List<MadeUp> documents(long seed) {
    Author author = new Author(seed, 12);
    return Stream.generate(author::next).limit(150).toList();
  }
}
