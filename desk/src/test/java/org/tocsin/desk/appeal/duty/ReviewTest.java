package org.tocsin.desk.appeal.duty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Lists of the Universal Periodic Review in the shapes in which they are passed on. */
class ReviewTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Path SHARED =
      Path.of(System.getProperty("tocsin.shared", "../../shared"), "data", "reading");
  private static final String REPORT =
      """
      II. Conclusions and/or recommendations
          77. The recommendations listed below have been examined by Westland and enjoy the
          support of Westland:
                77.1   Mend the Ferry Road and keep it open
                in both directions (Eastland) (Northland);
                77.2   Sign the Charter of Rivers (Eastland); Ratify the Charter of
                Rivers (Northland);

      12
                                                                              A/HRC/99/7

                77.3   Train the police (as planned in 2019) in first aid (Southland);
          78. The following recommendations will be examined by Westland, which will provide
          responses in due time:
                78.1   Invite the rapporteurs (Eastland).
          79. The recommendations below have been noted by Westland:
                79.1   Abolish the levy on
                bread (Northland).
      80. All conclusions reflect the position of the submitting States (see above).
      """;

  @TempDir Path folder;
  private Desk desk;
  private Duties duties;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC());
    duties = desk.rooms().duties();
    file = desk.collecting().openCase("Exercise", "ada");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aReportOfTheWorkingGroupGivesEachRecommendationWithTheAnswerOfItsParagraph()
      throws IOException {
    BindingText text = take("report.txt", REPORT.getBytes(UTF_8), "").text();
    assertThat(text.obligations())
        .extracting(Obligation::paragraph)
        .containsExactly("77.1", "77.2", "77.3", "78.1", "79.1");
    assertThat(text.obligations())
        .extracting(Obligation::response)
        .containsExactly("supported", "supported", "supported", "", "noted");
    assertThat(text.obligations()).extracting(one -> one.bearer().text()).containsOnly("Westland");
    assertThat(text.obligations().getFirst().act().text())
        .isEqualTo("Mend the Ferry Road and keep it open in both directions");
    assertThat(text.obligations().get(1).act().text())
        .as("two wordings under one number stay together")
        .isEqualTo(
            "Sign the Charter of Rivers (Eastland); Ratify the Charter of Rivers (Northland)");
    assertThat(text.obligations().get(2).act().text())
        .isEqualTo("Train the police (as planned in 2019) in first aid");
    assertThat(text.paragraphs().get(4).text().text())
        .isEqualTo("Abolish the levy on bread (Northland)");
  }

  @Test
  void aThematicListGivesThePositionBelowEachAndCountsARepeatedNumberOnce() throws IOException {
    String list =
        """
        Recommendation
        Position
        Full list of themes
        Theme: Roads
        77.1 Mend the Ferry Road (Eastland) (Northland);
        Source of Position: A/HRC/99/7 - Para 77
        Supported
        - Freedom of movement
        SDGs:
        - 9 - INDUSTRY

        79.1 Abolish the levy (Northland);
        Source of Position: A/HRC/99/7/Add.1 - Para.5
        Noted
        - Right to food
        Theme: Movement
        77.1 Mend the Ferry Road (Eastland) (Northland);
        Supported
        79.4 Publish the register (Eastland);
        Partially supported
        """;
    assertThatThrownBy(() -> take("list.txt", list.getBytes(UTF_8), ""))
        .hasMessageContaining("which state is under review");
    BindingText text = take("list.txt", list.getBytes(UTF_8), "Westland").text();
    assertThat(text.obligations())
        .extracting(one -> one.paragraph() + " " + one.response())
        .containsExactly("77.1 supported", "79.1 noted", "79.4 ");
    assertThat(text.paragraphs().getFirst().text().text())
        .isEqualTo("Mend the Ferry Road (Eastland) (Northland)");
  }

  @Test
  void aListInAWordTableIsReadLikeItsText() throws IOException {
    byte[] docx = docx();
    BindingText text = take("list.docx", docx, "Westland").text();
    assertThat(text.obligations())
        .extracting(one -> one.paragraph() + " " + one.act().text() + ": " + one.response())
        .containsExactly(
            "77.1 Mend the Ferry Road: supported", "79.1 Abolish the levy on bread: noted");
  }

  @Test
  void aTableOfManyStatesGivesTheRowsOfTheStateThatIsAskedFor() throws IOException {
    String csv =
        "To,From,Text,Response,Session\rWestland,Eastland,Répare the road,Accepted,5\r"
            + "Northland,Eastland,Open the bridge,Noted,5\rWestland,Northland,Sign,Noted,6\r";
    byte[] old = csv.getBytes(Charset.forName("x-MacRoman"));
    assertThatThrownBy(() -> take("reviews.csv", old, "Southland"))
        .hasMessage("the table has recommendations to 2 states, and none to Southland");
    BindingText text = take("reviews.csv", old, "westland").text();
    assertThat(text.obligations())
        .extracting(one -> one.act().text() + ": " + one.response())
        .containsExactly("Répare the road: supported", "Sign: noted");
    assertThat(text.paragraphs().getFirst().text().text()).isEqualTo("Répare the road (Eastland)");
  }

  @Test
  void theListsOfARealReviewAreTakenWhole() throws IOException {
    Path cycle = SHARED.resolve("upr-slovenia-docs/cycle3");
    assumeTrue(Files.isDirectory(cycle), "skipped: no " + cycle + "; set -Dtocsin.shared=PATH");
    byte[] list = Files.readAllBytes(cycle.resolve("Thematic_List_of_Recommendations.md"));
    List<Obligation> listed = take("list.md", list, "Slovenia").text().obligations();
    byte[] report = Files.readAllBytes(cycle.resolve("A_HRC_43_15_Working_Group_Report.md"));
    List<Obligation> reported = take("report.md", report, "").text().obligations();
    assertThat(reported).hasSize(215);
    assertThat(reported).filteredOn(one -> one.response().equals("supported")).hasSize(58);
    assertThat(listed).allMatch(one -> !one.response().isEmpty());
    assertThat(listed).hasSizeGreaterThan(180);
  }

  @Test
  void aRealTableOfAllReviewsGivesOneState() throws IOException {
    Path table = SHARED.resolve("upr-recommendations/6-9.csv");
    assumeTrue(Files.exists(table), "skipped: no " + table + "; set -Dtocsin.shared=PATH");
    byte[] bytes = Files.readAllBytes(table);
    assertThatThrownBy(() -> take("all.csv", bytes, ""))
        .hasMessageContaining("name one state under review");
    List<Obligation> one = take("all.csv", bytes, "Bolivia").text().obligations();
    assertThat(one).hasSizeGreaterThan(50).allMatch(o -> !o.response().isEmpty());
    assertThat(one).extracting(o -> o.act().text()).anyMatch(act -> act.contains("Guaraní"));
  }

  @Test
  void clausesOfRealResolutionsAreOfferedUnderTheirNumbers() throws IOException {
    Path all = SHARED.resolve("cr-unsc/resolutions");
    assumeTrue(Files.isDirectory(all), "skipped: no " + all + "; set -Dtocsin.shared=PATH");
    int offered = 0;
    int under = 0;
    for (int number : List.of(688, 748, 802, 838, 866)) {
      String name = "S_RES_%04d".formatted(number);
      try (Stream<Path> files = Files.list(all)) {
        for (Path one : files.filter(f -> f.toString().contains(name)).toList()) {
          Item item = desk.collecting().seal(file.id(), one, "ben").item();
          desk.establishing().read(item);
          BindingText text = duties.offer(file.id(), item.id(), BEN);
          offered += text.obligations().size();
          under +=
              (int)
                  text.obligations().stream()
                      .filter(duty -> Character.isDigit(duty.paragraph().charAt(0)))
                      .count();
        }
      }
    }
    assertThat(offered).isGreaterThan(20);
    assertThat(under).as("of %s offers", offered).isGreaterThan(offered * 9 / 10);
  }

  private TakenText take(String name, byte[] bytes, String state) throws IOException {
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
    return duties.takeReview(file.id(), item, bytes, state, BEN);
  }

  private static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFTable table = document.createTable(3, 3);
      List<List<String>> rows =
          List.of(
              List.of("Recommendation", "Position", "Full list of themes"),
              List.of("77.1 Mend the Ferry Road (Eastland);", "Supported", "- Movement"),
              List.of("79.1 Abolish the levy on bread (Northland);", "Noted", "- Food"));
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          table.getRow(row).getCell(column).setText(rows.get(row).get(column));
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }
}
