package org.tocsin.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** What somebody gave in confidence is not in what strangers get. */
class ConfidedTest {
  private static final Viewer MARIA = new Viewer("maria", Role.ANALYST, Set.of());
  private static final String IN_CONFIDENCE =
      """
      Vale, 3 August 2022

      The Ombuds Office of Vale said that guards turned back forty lorries at the quarry gate on 2
      August 2022. The Ombuds Office of Vale urges the Council of Dale to open the quarry gate.
      """;
  private static final String TO_ALL =
      """
      Vale, 4 August 2022

      The Ministry of Roads said that the mill road was closed on 1 August 2022.
      """;

  @TempDir Path folder;

  @Test
  void anOriginalWhoseGiverDidNotAgreeStaysOutOfTheDossierWithAllThatWasReadFromIt()
      throws IOException {
    try (Desk desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC())) {
      String caseId = desk.collecting().openCase("dale", "maria").id();
      Item held = seal(desk, caseId, "talk.txt", IN_CONFIDENCE);
      seal(desk, caseId, "press.txt", TO_ALL);
      String before = dossier(desk, caseId, "before");
      assertThat(before).contains("forty lorries", held.digest(), "mill road");
      desk.entities()
          .open(
              caseId,
              new NewEntity(
                  "person",
                  "",
                  List.of(
                      NewStatement.of("name", "Petra Lund"),
                      NewStatement.of("informant_consent", "record_only"),
                      NewStatement.of("item", held.id()))),
              "",
              MARIA);
      String after = dossier(desk, caseId, "after");
      assertThat(after)
          .contains("mill road", "1 more sealed original stays with the team")
          .doesNotContain("forty lorries", "quarry gate", held.digest());
    }
  }

  private static Item seal(Desk desk, String caseId, String name, String text) throws IOException {
    Item item =
        desk.collecting()
            .seal(
                caseId,
                name,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                MARIA)
            .item();
    desk.establishing().read(item);
    return item;
  }

  private String dossier(Desk desk, String caseId, String name) throws IOException {
    Path out = folder.resolve(name);
    desk.publishing().publish(caseId, LocalDate.of(2022, 9, 1), out);
    return Files.readString(out.resolve("dossier.json"))
        + Files.readString(out.resolve("dossier.html"));
  }
}
