package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Opening;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Names of persons at risk stand in restricted parts and nowhere else. */
class WithheldNamesTest {
  private static final String TAKEN =
      "The council said that Petra Lund, a teacher from Upper Dale, was abducted by soldiers on"
          + " 20 June 2021. Mrs Lund is missing since then.\n";
  private static final String EARLIER =
      "The council said that Petra Lund attended its meeting on 2 June 2021.\n";

  @TempDir Path folder;

  private Desk open() throws IOException {
    return Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
  }

  private static Item read(Desk desk, CaseFile file, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "maria").item();
    desk.establishing().read(item);
    return item;
  }

  @Test
  void noTableAndNoPartThatMayBeShownNamesThem() throws Exception {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      Item item = read(desk, file, "taken.txt", TAKEN);
      List<Candidate> candidates = desk.establishing().list(CandidateQuery.inCase(file.id()));
      assertThat(candidates).anyMatch(Candidate::restricted);
      assertThat(candidates.toString()).contains("[name withheld]").doesNotContain("Lund", "Petra");
      assertThat(shown(desk)).isNotEmpty().noneMatch(text -> text.contains("Lund"));
      String masked = desk.establishing().findMaskedText(item.id()).orElseThrow();
      assertThat(masked).hasSameSizeAs(TAKEN).doesNotContain("Lund", "Petra");
    }
    assertThat(TestHome.stored(folder.resolve("home"))).isNotEmpty().doesNotContain("Lund");
  }

  @Test
  void aFileNamedAfterThemIsWithheldInADossierWithItsProof() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "PetraLund_2.txt", TAKEN);
      desk.publishing().publish(file.id(), LocalDate.of(2021, 6, 30), folder.resolve("out"));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(path.toString()).doesNotContain("PetraLund", "Lund_2");
      }
    }
    assertThat(Files.readString(folder.resolve("out/dossier.html"))).contains("[name withheld]");
  }

  @Test
  void whoeverLooksIsRecorded() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "taken.txt", TAKEN);
      Candidate restricted =
          desk.establishing().list(CandidateQuery.inCase(file.id())).stream()
              .filter(c -> c.restricted() && c.statement().contains("[name withheld]"))
              .findFirst()
              .orElseThrow();
      Viewer joe = new Viewer("joe", Role.ANALYST, Set.of());
      assertThatThrownBy(() -> desk.establishing().openRestricted(restricted.id(), " ", joe))
          .hasMessageContaining("give a reason");
      assertThat(desk.establishing().openRestricted(restricted.id(), "to reach the family", joe))
          .contains("Lund");
      assertThat(desk.establishing().listOpenings(5))
          .extracting(Opening::by, Opening::reason)
          .containsExactly(tuple("joe", "to reach the family"));
      Recorded last = desk.journal().get(desk.journal().size() - 1);
      assertThat(last.kind()).isEqualTo("ProtectedOpened");
      assertThat(last.by()).isEqualTo("joe");
    }
  }

  @Test
  void whoIsFoundAtRiskLaterIsWithheldInWhatWasReadBefore() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      Item before = read(desk, file, "before.txt", EARLIER);
      CandidateQuery query = CandidateQuery.inCase(file.id()).ofItem(before.id());
      assertThat(desk.establishing().list(query).toString()).contains("Lund");
      read(desk, file, "taken.txt", TAKEN);
      List<Candidate> after = desk.establishing().list(query);
      assertThat(after.toString()).doesNotContain("Lund");
      assertThat(after).anyMatch(Candidate::restricted);
      after.stream()
          .filter(Candidate::restricted)
          .forEach(
              c -> assertThat(desk.journal().get(c.leaf()).kind()).isEqualTo("CandidateMasked"));
      desk.rebuild();
      assertThat(desk.establishing().list(query)).isEqualTo(after);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 20 June 2021, soldiers abducted Petra Lund.",
        "Petra Lund was killed on 20 June 2021.",
        "Police arrested Mira Oss, Jonas Hale and Petra Lund on 20 June 2021.",
        "The council reported on 20 June 2021 the detention of Petra Lund.",
        "Petra Lund's murder on 20 June 2021 was condemned by the council."
      })
  void whoIsNamedWithoutRoleOrAppositionIsWithheldToo(String text) throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      Item item = read(desk, file, "bare.txt", text + " Lund had a brother.\n");
      List<Candidate> candidates = desk.establishing().list(CandidateQuery.inCase(file.id()));
      assertThat(candidates).isNotEmpty();
      assertThat(candidates.toString()).doesNotContain("Lund", "Petra");
      assertThat(shown(desk)).noneMatch(shown -> shown.contains("Lund"));
      assertThat(desk.establishing().findMaskedText(item.id()).orElseThrow())
          .doesNotContain("Lund", "Petra");
    }
  }

  private static List<String> shown(Desk desk) {
    try (Stream<Recorded> facts = desk.journal().facts(0)) {
      return facts
          .filter(fact -> !fact.kind().startsWith("Protected"))
          .flatMap(fact -> fact.parts().entrySet().stream())
          .filter(part -> !part.getKey().equals("restricted"))
          .map(part -> part.getValue().toString())
          .toList();
    }
  }
}
