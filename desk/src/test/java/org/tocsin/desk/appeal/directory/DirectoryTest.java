package org.tocsin.desk.appeal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom one may ask, and who sat where on which day. */
class DirectoryTest {
  private static final Directory SHIPPED = Directory.shipped();

  private static List<String> named(String words) {
    return SHIPPED.named(words).stream().map(Institution::id).toList();
  }

  @Test
  void everyEntryHasASourceAndNoIdStandsTwice() {
    assertThat(SHIPPED.list()).hasSizeGreaterThan(200);
    assertThat(SHIPPED.list()).allMatch(one -> one.source().startsWith("http") && one.shipped());
    assertThat(SHIPPED.list()).extracting(Institution::id).doesNotHaveDuplicates();
    assertThat(SHIPPED.list()).filteredOn(i -> i.kind() == Institution.Kind.STATE).hasSize(193);
  }

  @ParameterizedTest
  @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
  void theSecurityCouncilHasFifteenMembersOnEachDay(int year) {
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      Membership council = SHIPPED.members("un-sc-members", day);
      assertThat(council.members()).as(day.toString()).hasSize(15);
      assertThat(council.isComplete()).isTrue();
    }
  }

  @Test
  void aCouncilThatIsKnownInPartSaysHowManyAreMissing() {
    Membership council = SHIPPED.members("un-sc-members", LocalDate.of(2028, 3, 1));
    assertThat(council.members()).hasSize(10);
    assertThat(council.isComplete()).isFalse();
    assertThat(council.missing()).isEqualTo(5);
  }

  @Test
  void theCouncilOfTheDayOfTheAppealIsTheOneThatSatThen() {
    assertThat(SHIPPED.members("un-sc-members", LocalDate.of(2023, 8, 6)).members())
        .extracting(Institution::name)
        .contains("Albania", "Ecuador", "Malta", "Switzerland", "United Arab Emirates")
        .doesNotContain("India", "Algeria", "Armenia");
    assertThat(SHIPPED.members("un-sc-members", LocalDate.of(2022, 12, 31)).members())
        .extracting(Institution::name)
        .contains("India", "Ireland")
        .doesNotContain("Japan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "To UN Security Council members states | un-sc-members",
        "To the Secretary-General of the United Nations | un-sg",
        "Special Adviser to the UN Secretary-General on the Prevention of Genocide | un-osapg",
        "To the Council of Europe | coe",
        "to the Republic of Armenia | state-am",
        "To the International Committee of the Red Cross, as the sole organization | icrc",
        "To Representatives of the Media | media",
        "the Democratic Republic of the Congo | state-cd",
      })
  void aHeadingNamesAnInstitutionByItsLongestName(String words, String id) {
    assertThat(named(words)).containsExactly(id);
  }

  @Test
  void severalAreNamedInTheirOrderAndAGroupTakesItsMembersWithIt() {
    assertThat(
            named(
                "To the UN High Commissioner for Human Rights, the UN High Commissioner for Refugees"))
        .containsExactly("ohchr", "unhcr");
    assertThat(named("To OSCE Minsk Group Co-Chairs – Russia, the USA and the French Republic"))
        .containsExactly("osce-mg-cochairs");
    assertThat(named("To everybody of good will")).isEmpty();
  }

  @Test
  void aFileOfTheTeamReplacesAddsAndRemoves(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("ours.json"),
        """
        {"institutions": [
          {"id": "icrc", "kind": "humanitarian", "name": "ICRC, delegation of Lowland",
           "source": "https://example.org/", "offices": [{"name": "Desk",
           "channels": [{"kind": "mail", "address": "desk@example.org"}]}]},
          {"id": "valley-council", "kind": "regional", "name": "Council of the Valley",
           "source": "https://example.org/"}],
         "removed": ["oas"]}
        """);
    Directory own = Directory.with(folder);
    assertThat(own.get("icrc").mail()).isEqualTo("desk@example.org");
    assertThat(own.get("icrc").shipped()).isFalse();
    assertThat(own.find("oas")).isEmpty();
    assertThat(own.named("the Council of the Valley")).hasSize(1);
  }

  @Test
  void aFileThatCannotBeUnderstoodIsNamedWithItsEntry(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bad.json"),
        "{\"institutions\": [{\"id\": \"x\", \"kind\": \"court\", \"name\": \"X\"}]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Directory.with(folder))
        .withMessageContaining("bad.json")
        .withMessageContaining("source");
    Files.writeString(
        folder.resolve("bad.json"),
        "{\"institutions\": [{\"id\": \"x\", \"kind\": \"group\", \"name\": \"X\", \"source\":"
            + " \"https://x.example\", \"seats\": [{\"who\": \"nobody\", \"from\": \"2020-01-01\"}]}]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Directory.with(folder))
        .withMessageContaining("nobody");
  }

  @Test
  void aFileCannotBringALinkThatIsNoPageOfTheWeb(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bad.json"),
        "{\"institutions\": [{\"id\": \"x\", \"kind\": \"court\", \"name\": \"X\", \"source\":"
            + " \"javascript:alert(1)\"}]}");
    assertThatIllegalArgumentException().isThrownBy(() -> Directory.with(folder));
  }
}
