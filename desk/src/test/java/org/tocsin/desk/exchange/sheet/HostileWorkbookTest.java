package org.tocsin.desk.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks made by hand to hurt whoever opens them. */
final class HostileWorkbookTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  @TempDir Path folder;

  @Test
  void anEnormousExponentIsNotWrittenOutInFigures() throws IOException {
    Path file = workbook("General", cell("A2", "1E900000000"), UTF_8);

    Cell cell = rows(file).getLast().cell(0);

    assertThat(cell.text()).isEqualTo("1E900000000");
  }

  @Test
  void whatADoubleHoldsIsStillANumber() throws IOException {
    Path file = workbook("General", cell("A2", "1.5E3"), UTF_8);

    assertThat(rows(file).getLast().cell(0).text()).isEqualTo("1500");
  }

  @Test
  void aNumberFormatOfBracketsDoesNotHoldTheDeskUp() throws IOException {
    Path file = workbook("[".repeat(400_000), cell("A2", "45000"), UTF_8);

    Assertions.assertTimeoutPreemptively(
        SOON, () -> assertThat(rows(file).getLast().cell(0).text()).isEqualTo("45000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZ2\"><v>1</v></c>",
        "<c\nr=\"ZZZZZZ2\"><v>1</v></c>",
        "<c r='ZZZZZZ2'><v>1</v></c>",
        "<c r = \"ZZZZZZ2\"><v>1</v></c>",
        "<c s=\"0\"\tr=\"ZZZZZZ2\"><v>1</v></c>",
        "<c r=\"&#90;ZZZZZ2\"><v>1</v></c>"
      })
  void aColumnThatNoSheetHasIsRefusedHoweverItsAddressIsWritten(String cell) throws IOException {
    Path file = workbook("General", cell, UTF_8);

    assertThatThrownBy(() -> rows(file))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("a cell stands in a column that no sheet has");
  }

  @Test
  void aDocumentTypeDoesNotHideInAnotherEncoding() throws IOException {
    Path file = workbook("General", cell("A2", "1"), UTF_16);

    assertThatThrownBy(() -> rows(file))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("not written in UTF-8");
  }

  private static String cell(String address, String value) {
    return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(address, value);
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    new Sheets(SheetLimits.STANDARD).open(file, Layout.FOUND_OUT).read(rows::add);
    return rows;
  }

  private Path workbook(String format, String cells, Charset charset) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, "[Content_Types].xml", contentTypes(), UTF_8);
      add(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"), UTF_8);
      add(zip, "xl/workbook.xml", book(), UTF_8);
      add(zip, "xl/_rels/workbook.xml.rels", bookRelations(), UTF_8);
      add(zip, "xl/styles.xml", styles(format), UTF_8);
      add(zip, "xl/worksheets/sheet1.xml", sheet(cells), charset);
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, String xml, Charset charset)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + xml).getBytes(charset));
    zip.closeEntry();
  }

  private static String sheet(String cells) {
    return "<worksheet %s><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>".formatted(MAIN)
        + "<row r=\"2\">"
        + cells
        + "</row></sheetData></worksheet>";
  }

  private static String styles(String format) {
    return "<styleSheet %s><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"%s\"/>"
            .formatted(MAIN, format)
        + "</numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
        + "</styleSheet>";
  }

  private static String book() {
    return "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>"
            .formatted(MAIN, RELATIONS)
        + "</sheets></workbook>";
  }

  private static String relations(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relation("rId1", type, target)
        + "</Relationships>";
  }

  private static String bookRelations() {
    return relations("worksheet", "worksheets/sheet1.xml")
        .replace("</Relationships>", relation("rId2", "styles", "styles.xml") + "</Relationships>");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String contentTypes() {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", "sheet.main+xml")
        + override("/xl/styles.xml", "styles+xml")
        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, TYPES, type);
  }
}
