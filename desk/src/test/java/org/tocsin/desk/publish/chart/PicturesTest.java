package org.tocsin.desk.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.measure.CorridorMeasure;

class PicturesTest {

  private static List<Picture> all(Sheet sheet) {
    return List.of(
        Pictures.english().corridor(Exercise.corridor(), sheet, "a"),
        Pictures.english().supply(Exercise.supply(), sheet, "b"),
        Pictures.english().supply(Exercise.unknownSupply(), sheet, "c"),
        Pictures.english().timeline(Exercise.events(), sheet, "d"),
        Pictures.english().silence(Exercise.board(), sheet, "e").getFirst(),
        Pictures.english().map(Exercise.pins(), sheet, "f"));
  }

  @ParameterizedTest
  @EnumSource(Sheet.class)
  void everyPictureIsWellFormedAndSaysWhatItShows(Sheet sheet) throws Exception {
    for (Picture picture : all(sheet)) {
      var root =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement();
      assertThat(root.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(picture.finding());
      assertThat(picture.svg()).doesNotContain("style=", "NaN", "Infinity", "null");
      assertThat(picture.table().rows()).isNotEmpty();
    }
  }

  @Test
  void theSameRecordsGiveTheSameBytes() {
    assertThat(all(Sheet.WIDE)).isEqualTo(all(Sheet.WIDE));
  }

  @Test
  void aPictureForPaperNamesNoCustomProperty() {
    assertThat(all(Sheet.PAPER)).noneMatch(picture -> picture.svg().contains("var("));
  }

  @Test
  void theCorridorStripHatchesTheDaysOnWhichReportsDisagree() {
    assertThat(Pictures.english().corridor(Exercise.corridor(), Sheet.WIDE, "x").svg())
        .contains("url(#x-hatch)");
    CorridorMeasure alone =
        new CorridorMeasure(
            "road",
            Exercise.AS_OF,
            "closed",
            null,
            -1,
            -1,
            Exercise.corridor().scenarios().subList(0, 1),
            List.of());
    assertThat(Pictures.english().corridor(alone, Sheet.WIDE, "x").svg()).doesNotContain("-hatch)");
  }

  @Test
  void daysNobodyReportsOnAreUnknownAndNotOpenOrClosed() {
    DataTable table = Pictures.english().corridor(Exercise.corridor(), Sheet.WIDE, "x").table();
    assertThat(table.rows())
        .anySatisfy(row -> assertThat(row).contains("unknown", "2030-12-12", "2031-01-04", "24"));
  }

  @Test
  void anUnknownSupplySaysWhatToAskAndNeverZero() {
    Picture picture = Pictures.english().supply(Exercise.unknownSupply(), Sheet.WIDE, "x");
    assertThat(picture.finding()).contains("unknown", "no report gives a stock");
    assertThat(picture.table().rows())
        .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("unknown"));
  }

  @Test
  void emptyCasesStillDrawASentence() {
    var board = new Board("c", Exercise.AS_OF, List.of());
    assertThat(Pictures.english().timeline(List.of(), Sheet.WIDE, "x").finding())
        .contains("No dated event");
    assertThat(Pictures.english().silence(board, Sheet.WIDE, "x").getFirst().finding())
        .contains("No demand");
    assertThat(Pictures.english().map(List.of(), Sheet.WIDE, "x").finding()).contains("No place");
  }

  @Test
  void aLongBoardTakesSeveralSheetsOfPaperAndOnePictureOnAPage() {
    var sheet = Exercise.board().appeals().getFirst();
    var three = sheet.addressees().get(2);
    var many = Collections.nCopies(20, three.demands()).stream().flatMap(List::stream).toList();
    var row = new Board.AddresseeRow(three.addressee(), three.name(), three.type(), many);
    var board =
        new Board(
            "c",
            Exercise.AS_OF,
            List.of(
                new Board.AppealSheet(
                    "i", sheet.title(), sheet.speaker(), sheet.day(), null, List.of(row))));
    List<Picture> paper = Pictures.english().silence(board, Sheet.PAPER, "x");
    assertThat(Pictures.english().silence(board, Sheet.WIDE, "x")).hasSize(1);
    assertThat(paper).hasSizeGreaterThan(2);
    assertThat(paper)
        .allSatisfy(picture -> assertThat(height(picture)).isLessThanOrEqualTo(820))
        .allSatisfy(picture -> assertThat(picture.svg()).contains(three.name()));
    assertThat(paper.stream().mapToInt(picture -> picture.svg().split("<g>", -1).length - 1).sum())
        .as("each of 60 demands is drawn once")
        .isEqualTo(60);
  }

  private static double height(Picture picture) {
    Matcher found = Pattern.compile("height=\"([0-9.]+)\" aria").matcher(picture.svg());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void wordsFromOutsideCannotBecomeMarkup() {
    var pin = new Pin("<script>alert(1)</script>\"&", 10, 10, "");
    assertThat(Pictures.english().map(List.of(pin), Sheet.WIDE, "x").svg())
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;");
  }

  @Test
  void theMapSaysWhoseOutlinesItDraws() {
    assertThat(Pictures.english().map(Exercise.pins(), Sheet.WIDE, "x").svg())
        .contains("Natural Earth");
  }

  @Test
  void aPlaceThatIsNotOnEarthIsRefused() {
    assertThatThrownBy(() -> new Pin("x", Double.NaN, 0, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsDefused() {
    DataTable table =
        new DataTable("t", List.of("a", "b"), List.of(List.of("=cmd()", "say \"x\", y")));
    assertThat(table.csv()).isEqualTo("a,b\r\n'=cmd(),\"say \"\"x\"\", y\"\r\n");
  }

  @Test
  void aPageOfAllPicturesCanBeLookedAt() throws Exception {
    Path page = Path.of("target", "pictures.html");
    StringBuilder html =
        new StringBuilder("<!doctype html><meta charset=utf-8><body style='font:16px sans-serif'>");
    for (Sheet sheet : Sheet.values()) {
      all(sheet)
          .forEach(p -> html.append("<h3>").append(p.finding()).append("</h3>").append(p.svg()));
    }
    Files.writeString(page, html);
    assertThat(page).isNotEmptyFile();
  }
}
