package org.tocsin.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.exchange.pack.PackCheck;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.tocsin.ledger.note.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportingTest {
  @TempDir Path folder;

  private static void fill(Bench bench) throws IOException {
    Item item = bench.seal("a.csv", "title,began\nExercise: road,2021\nExercise: shop,2022\n");
    bench.take(item, bench.suggested(item, "incident"), bench.maria);
  }

  @Test
  void aPackageProvesWhatItHolds() throws IOException {
    try (Bench bench = Bench.open(folder.resolve("home"))) {
      fill(bench);
      Path pack = Files.write(folder.resolve("export.zip"), bench.export(ExportForm.CSV));
      JsonNode manifest =
          JsonMapper.shared().readTree(Bench.file(Files.readAllBytes(pack), "manifest.json"));
      assertThat(manifest.path("counts").path("incident").path("records").asInt()).isEqualTo(2);
      assertThat(manifest.path("records").asInt()).isEqualTo(2);
      assertThat(PackCheck.isPack(pack)).isTrue();
      Optional<VerifierKey> key = Optional.of(VerifierKey.parse(bench.desk.ledger().verifierKey()));
      VerificationReport report = PackCheck.check(pack, key);
      assertThat(report.toText(true)).last().asString().startsWith("Sound. fact");
      for (String changed : List.of("incident.csv", "manifest.json", "export.tlog-proof")) {
        Path other = folder.resolve("changed.zip");
        rewrite(pack, other, changed, "");
        assertThat(PackCheck.check(other, key).isSound()).as(changed).isFalse();
      }
      Path more = folder.resolve("more.zip");
      rewrite(pack, more, "", "added.csv");
      assertThat(PackCheck.check(more, key).toText(false))
          .anyMatch(line -> line.contains("added.csv") && line.contains("it was added"));
      Path fewer = folder.resolve("fewer.zip");
      rewrite(pack, fewer, "statements.csv", "-");
      assertThat(PackCheck.check(fewer, key).toText(false))
          .anyMatch(line -> line.contains("it is missing"));
    }
  }

  /** Copies a package with one file changed, left out ("-") or added. */
  private static void rewrite(Path from, Path to, String name, String how) throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = Bench.bytes(zip.getInputStream(entry));
        if (entry.getName().equals(name)) {
          if (how.equals("-")) {
            continue;
          }
          bytes[bytes.length / 2] ^= 1;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
      }
      if (!how.isEmpty() && !how.equals("-")) {
        out.putNextEntry(new ZipEntry(how));
        out.write(1);
      }
    }
  }

  @Test
  void whatIsRestrictedNeedsAnotherPerson() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      fill(bench);
      Exporting exporting = bench.desk.exporting();
      ExportRequest values =
          new ExportRequest(ExportForm.CSV, List.of("person"), false, false, true, "for the court");
      ExportRun run = exporting.ask(bench.caseId, values, bench.maria);
      assertThat(run.state()).isEqualTo(ExportRun.State.ASKED);
      assertThatThrownBy(() -> exporting.make(run.id(), bench.maria, Bench.NOW))
          .hasMessageContaining("cannot be made now");
      assertThatThrownBy(() -> exporting.approve(run.id(), "fine", bench.maria))
          .hasMessageContaining("nobody decides on their own");
      assertThatThrownBy(() -> exporting.approve(run.id(), " ", bench.joe))
          .hasMessageContaining("reason");
      assertThatThrownBy(() -> exporting.fetch(run.id(), bench.maria, Bench.NOW))
          .hasMessageContaining("nobody has agreed to it yet");
      exporting.approve(run.id(), "fine", bench.joe);
      assertThatThrownBy(() -> exporting.fetch(run.id(), bench.maria, Bench.NOW))
          .hasMessageContaining("it is still being made");
      assertThatThrownBy(() -> exporting.refuse(run.id(), "no", bench.joe))
          .hasMessageContaining("decided already");
      assertThatThrownBy(() -> exporting.make(run.id(), bench.joe, Bench.NOW))
          .hasMessageContaining("only the one who asked");
      exporting.make(run.id(), bench.maria, Bench.NOW);
      assertThatThrownBy(() -> exporting.fetch(run.id(), bench.joe, Bench.NOW))
          .hasMessageContaining("only the one who asked");
      ExportRequest originals =
          new ExportRequest(ExportForm.ITEMS, List.of(), false, false, false, "hand over");
      assertThat(exporting.ask(bench.caseId, originals, bench.maria).state())
          .isEqualTo(ExportRun.State.ASKED);
    }
  }

  @Test
  void theFileGoesAfterAWeekAndTheRecordStays() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      fill(bench);
      bench.export(ExportForm.GEOJSON);
      Exporting exporting = bench.desk.exporting();
      ExportRun run = exporting.list(bench.caseId, bench.maria).getFirst();
      Path file = folder.resolve("exports").resolve(run.id() + ".zip");
      assertThat(file).exists();
      exporting.expire(Bench.NOW.plus(Exporting.KEPT).minusSeconds(1));
      assertThat(file).exists();
      exporting.expire(Bench.NOW.plus(Exporting.KEPT));
      assertThat(file).doesNotExist();
      bench.desk.rebuild();
      ExportRun over = exporting.get(run.id(), bench.maria);
      assertThat(over.state()).isEqualTo(ExportRun.State.EXPIRED);
      assertThat(over.fetches()).extracting(ExportRun.Fetch::by).containsExactly("maria");
      assertThat(over.records()).isEqualTo(2);
    }
  }

  @Test
  void originalsLeaveAsABagAndTheirCustodySaysSo() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("../../etc/pass wd\u202Etxt", "Exercise: some bytes");
      byte[] pack =
          bench.export(
              new ExportRequest(ExportForm.ITEMS, List.of(), false, false, false, "hand over"));
      String listed =
          new String(Bench.file(pack, "items/manifest-sha256.txt"), StandardCharsets.UTF_8);
      assertThat(listed).startsWith(item.digest() + "  data/" + item.id()).doesNotContain("..");
      String path = "items/" + listed.strip().substring(listed.indexOf("data/"));
      assertThat(new String(Bench.file(pack, path), StandardCharsets.UTF_8))
          .isEqualTo("Exercise: some bytes");
      assertThat(bench.desk.collecting().listCustody(item.id()))
          .anyMatch(event -> event.event().equals("access") && event.note().contains("export"));
    }
  }

  @Test
  void whoWithdrewTheirConsentIsNotTakenAlong() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item =
          bench.seal(
              "p.csv", "alias,informant_consent\nP1,share_with_any_mechanism\nP2,withdrawn\n");
      bench.take(item, bench.suggested(item, "person"), bench.maria);
      byte[] pack = bench.export(ExportForm.FTM);
      JsonNode manifest = JsonMapper.shared().readTree(Bench.file(pack, "manifest.json"));
      assertThat(manifest.path("records").asInt()).isEqualTo(1);
      assertThat(manifest.path("without_consent").path("person").asInt()).isEqualTo(1);
    }
  }

  @Test
  void whatWasAgreedForTheTeamAloneStaysAndWhatWasAgreedWithoutANameLeavesWithoutIt()
      throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item =
          bench.seal(
              "p.csv",
              """
              alias,name,consent_scope
              P1,Name One,internal
              P2,Name Two,courts_anonymous
              P3,Name Three,courts_named
              """);
      bench.take(item, bench.suggested(item, "person"), bench.maria);
      byte[] pack =
          bench.export(
              new ExportRequest(
                  ExportForm.FTM, List.of("person"), false, false, true, "for the court"));
      String left = new String(Bench.file(pack, "entities.ftm.json"), StandardCharsets.UTF_8);
      assertThat(left)
          .contains("P2", "P3", "Name Three")
          .doesNotContain("P1", "Name One", "Name Two");
      JsonNode manifest = JsonMapper.shared().readTree(Bench.file(pack, "manifest.json"));
      assertThat(manifest.path("without_consent").path("person").asInt()).isEqualTo(1);
    }
  }

  @Test
  void consentToBeingRecordedAndNoMoreKeepsARecordInsideUntilMoreIsAgreed() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item =
          bench.seal(
              "p.csv",
              """
              alias,name,informant_consent
              P1,Name One,record_only
              P2,Name Two,publish_without_name
              P3,Name Three,publish_with_name
              """);
      bench.take(item, bench.suggested(item, "person"), bench.maria);
      byte[] pack =
          bench.export(
              new ExportRequest(
                  ExportForm.FTM, List.of("person"), false, false, true, "for the court"));
      String left = new String(Bench.file(pack, "entities.ftm.json"), StandardCharsets.UTF_8);
      assertThat(left)
          .contains("P2", "P3", "Name Three")
          .doesNotContain("P1", "Name One", "Name Two");
    }
  }

  @Test
  void originalsOfWhomeverDidNotAgreeStayBehindAndAreCounted() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item mine = bench.seal("talk.txt", "Exercise: a talk in confidence");
      Item open = bench.seal("press.txt", "Exercise: a press release");
      bench
          .desk
          .entities()
          .open(
              bench.caseId,
              new NewEntity(
                  "person",
                  "",
                  List.of(
                      NewStatement.of("name", "Petra Lund"),
                      NewStatement.of("informant_consent", "withdrawn"),
                      NewStatement.of("item", mine.id()))),
              "",
              bench.maria);
      byte[] pack =
          bench.export(
              new ExportRequest(ExportForm.ITEMS, List.of(), false, false, false, "hand over"));
      String listed =
          new String(Bench.file(pack, "items/manifest-sha256.txt"), StandardCharsets.UTF_8);
      assertThat(listed).contains(open.digest()).doesNotContain(mine.digest());
      JsonNode manifest = JsonMapper.shared().readTree(Bench.file(pack, "manifest.json"));
      assertThat(manifest.path("without_consent").path("item").asInt()).isEqualTo(1);
    }
  }

  @Test
  void itsRecordsAreCountedOnceAndTypesWithoutPlaceAreNamed() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("m.csv", "title,mandate\nExercise mission,to look\n");
      bench.take(item, bench.suggested(item, "mission"), bench.maria);
      byte[] pack = bench.export(ExportForm.FTM);
      JsonNode manifest = JsonMapper.shared().readTree(Bench.file(pack, "manifest.json"));
      assertThat(manifest.path("records").asInt()).isZero();
      assertThat(manifest.path("left_out").path("mission").asInt()).isEqualTo(1);
    }
  }
}
