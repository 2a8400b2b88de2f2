package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.exchange.Bench;
import org.tocsin.desk.exchange.ExportForm;
import org.tocsin.desk.exchange.ExportRequest;
import org.tocsin.desk.exchange.ExportRun;
import org.tocsin.desk.exchange.Exporting;
import org.tocsin.desk.exchange.ImportRun;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Hostile files, and people who want more than their rights, at the door for files. */
class ExchangeAttackTest {
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
          + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>title</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Exercise</t></is></c></row>"
          + "</sheetData></worksheet>";

  @TempDir Path folder;

  private static Map<String, String> workbook(String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"../../../etc/passwd\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(Bench bench, byte[] file, String why) throws IOException {
    Item item = bench.seal("hostile" + why.hashCode(), file);
    assertThatThrownBy(() -> bench.desk.importing().look(item.id(), Layout.FOUND_OUT, bench.maria))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining(why);
    assertThat(bench.desk.collecting().getItem(item.id()).digest()).isEqualTo(item.digest());
  }

  @Test
  void aSoundWorkbookWithAHostileSheetNameIsReadAndTouchesNoFile() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("sound.xlsx", zip(workbook(SHEET)));
      ImportRun run = bench.take(item, bench.suggested(item, "incident"), bench.maria);
      assertThat(Bench.receipt(run).taken()).isEqualTo(1);
    }
  }

  @Test
  void partsThatPointOutsideTheFileAreRefused() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      for (String name : List.of("../../evil.xml", "/etc/passwd", "xl\\..\\evil", "C:/evil.xml")) {
        Map<String, String> parts = workbook(SHEET);
        parts.put(name, "<x/>");
        Item item = bench.seal(name, zip(parts));
        assertThatThrownBy(
                () -> bench.desk.importing().look(item.id(), Layout.FOUND_OUT, bench.maria))
            .as(name)
            .isInstanceOf(RefusedFile.class)
            .hasMessageContaining("points outside");
      }
    }
  }

  @Test
  void aWorkbookThatUnpacksToFarMoreThanItShouldIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : workbook(SHEET).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      fill(zip, 300 << 20);
    }
    try (Bench bench = Bench.open(folder)) {
      assertRefused(bench, bytes.toByteArray(), "zip bomb");
    }
  }

  private static void fill(OutputStream out, long bytes) throws IOException {
    byte[] block = new byte[1 << 16];
    Arrays.fill(block, (byte) ' ');
    for (long written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }

  @Test
  void documentTypesAndFarColumnsInAWorkbookAreRefused() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      String laughs =
          "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
              + SHEET.replace("title", "&b;");
      assertRefused(bench, zip(workbook(laughs)), "document type");
      assertRefused(
          bench, zip(workbook(SHEET.replace("A2", "ZZZZZZ2"))), "a column that no sheet has");
    }
  }

  @Test
  void entitiesInEsfXmlAreNeverLookedUpOrExpanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    List<String> hostile =
        List.of(
            "<!DOCTYPE e [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><e><event>"
                + "<event_title>&x;</event_title></event></e>",
            "<!DOCTYPE e SYSTEM \"http://127.0.0.1:1/evil.dtd\"><e><event>"
                + "<event_title>x</event_title></event></e>",
            "<!DOCTYPE e [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><e/>",
            "<e><event><event_title>&undeclared;</event_title></event></e>");
    try (Bench bench = Bench.open(folder.resolve("home"))) {
      for (String xml : hostile) {
        Item item = bench.seal("e" + xml.hashCode() + ".xml", xml);
        ImportRun run = bench.take(item, null, bench.maria);
        assertThat(run.state()).as(xml).isEqualTo(ImportRun.State.BROKEN);
        assertThat(run.note()).doesNotContain("the secret");
      }
      assertThat(bench.list("incident", bench.maria)).isEmpty();
    }
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotFillTheMemory() throws IOException {
    String endless = "title,began\nok,2021\n\"" + "x".repeat(5_000_000);
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("quote.csv", endless);
      assertThatThrownBy(
              () -> bench.desk.importing().look(item.id(), Layout.FOUND_OUT, bench.maria))
          .isInstanceOf(RefusedFile.class)
          .hasMessageContaining("quotation mark");
    }
  }

  @Test
  void noValueOfAnExportBeginsAFormula() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      for (String value :
          List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "=cmd|' /C calc'!A0", "'=1")) {
        bench
            .desk
            .entities()
            .open(
                bench.caseId,
                NewEntity.of(
                    "incident", NewStatement.of("title", "x"), NewStatement.of("summary", value)),
                "",
                bench.maria);
      }
      byte[] pack = bench.export(ExportForm.CSV);
      for (String file : List.of("incident.csv", "statements.csv")) {
        String csv = new String(Bench.file(pack, file), StandardCharsets.UTF_8);
        assertThat(csv).doesNotContainPattern("(^|[,\\n\"])[=+@＝]").contains("'=1+1");
      }
    }
  }

  @Test
  void anExportHoldsNoMoreThanTheAskerSees() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Viewer inside = new Viewer("rosa", Role.ANALYST, Set.of("witnesses"));
      Entity hidden =
          bench
              .desk
              .entities()
              .open(
                  bench.caseId,
                  new NewEntity(
                      "actor", "witnesses", List.of(NewStatement.of("name", "Hidden unit"))),
                  "",
                  inside);
      bench
          .desk
          .entities()
          .open(
              bench.caseId,
              NewEntity.of(
                  "person", NewStatement.of("alias", "W-1"), NewStatement.of("name", "Petra Lund")),
              "",
              inside);
      for (ExportForm form : List.of(ExportForm.CSV, ExportForm.FTM, ExportForm.GEOJSON)) {
        // even one who asks for restricted records gets those of their own compartments
        for (boolean more : List.of(false, true)) {
          byte[] pack =
              bench.export(new ExportRequest(form, List.of(), false, more, false, "practice"));
          String all = everything(pack);
          assertThat(all).contains("W-1");
          assertThat(all).doesNotContain("Hidden unit", hidden.id(), "Petra Lund");
        }
      }
    }
  }

  private static String everything(byte[] pack) throws IOException {
    StringBuilder all = new StringBuilder();
    try (java.util.zip.ZipInputStream zip =
        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(pack))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void whoLostTheirRightsGetsNoFileThatWasMadeBefore() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Viewer inside = new Viewer("rosa", Role.ANALYST, Set.of("witnesses"));
      Viewer second = new Viewer("sven", Role.ANALYST, Set.of("witnesses"));
      Exporting exporting = bench.desk.exporting();
      ExportRun run =
          exporting.ask(
              bench.caseId,
              new ExportRequest(ExportForm.CSV, List.of(), false, true, false, "hand over"),
              inside);
      assertThatThrownBy(() -> exporting.approve(run.id(), "fine", bench.joe))
          .isInstanceOf(java.util.NoSuchElementException.class);
      exporting.approve(run.id(), "fine", second);
      exporting.make(run.id(), inside, Bench.NOW);
      Viewer outside = new Viewer("rosa", Role.ANALYST, Set.of());
      assertThatThrownBy(() -> exporting.fetch(run.id(), outside, Bench.NOW))
          .hasMessageContaining("rights have changed");
      assertThat(exporting.get(run.id(), inside).state()).isEqualTo(ExportRun.State.EXPIRED);
      assertThatThrownBy(
              () -> exporting.fetch(run.id(), new Viewer("rosa", Role.READER, Set.of()), Bench.NOW))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void anImportIntoACompartmentIsUnknownOutsideIt() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Viewer inside = new Viewer("rosa", Role.ANALYST, Set.of("witnesses"));
      Item item =
          bench
              .desk
              .collecting()
              .restrict(
                  bench.seal("w.csv", "alias,name\nW-2,Petra Lund\n").id(),
                  "witnesses",
                  "persons at risk",
                  inside);
      ImportRun run = bench.take(item, bench.suggestedBy(item, "person", inside), inside);
      assertThat(Bench.receipt(run).taken()).isEqualTo(1);
      assertThat(bench.desk.importing().list(bench.caseId, bench.maria)).isEmpty();
      assertThat(bench.desk.importing().find(run.id(), bench.maria)).isEmpty();
      assertThat(bench.list("person", bench.maria)).isEmpty();
      assertThat(bench.outcomes(run)).doesNotContain("Petra");
    }
  }

  @Test
  void readersNeitherImportNorExport() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Viewer reader = new Viewer("cho", Role.READER, Set.of());
      Item item = bench.seal("a.csv", "title\nExercise\n");
      assertThatThrownBy(() -> bench.take(item, bench.suggested(item, "incident"), reader))
          .isInstanceOf(IllegalStateException.class);
      ExportRequest request =
          new ExportRequest(ExportForm.CSV, List.of(), false, false, false, "practice");
      assertThatThrownBy(() -> bench.desk.exporting().ask(bench.caseId, request, reader))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
