package org.tocsin.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Certainty;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.exchange.form.Mapping;

/** What is exported and imported again gives equal statements. */
class RoundTripTest {
  @TempDir Path folder;

  private static void write(Bench bench) {
    Entities entities = bench.desk.entities();
    Entity incident =
        entities.open(
            bench.caseId,
            NewEntity.of(
                "incident",
                NewStatement.of("title", "=Exercise: road closed, \"again\"\tand again"),
                NewStatement.of("summary", "-first line\nsecond <line> & 'third'"),
                NewStatement.of("began", "2021-05-03~").with(Certainty.PROBABLE),
                NewStatement.of("place", "Արցախ, the pass")
                    .at(new Spot(40.25, -44.5, 250))
                    .noted("as the driver told it"),
                NewStatement.of("place", "+Dale"),
                NewStatement.of("killed", "4-9").restingOn(List.of("c1.e2", "c1.e3"))),
            "",
            bench.maria);
    Entity actor =
        entities.open(
            bench.caseId,
            NewEntity.of(
                "actor",
                NewStatement.of("name", "@Unit One").lasting("2020", "2021-06"),
                NewStatement.of("other_names", "'=Unit")),
            "",
            bench.maria);
    Entity person =
        entities.open(
            bench.caseId,
            NewEntity.of(
                "person",
                NewStatement.of("alias", "W-7"),
                NewStatement.of("name", "Petra Lund"),
                NewStatement.of("status", "missing"),
                NewStatement.of("belongs_to", actor.id()).lasting("2019", "")),
            "",
            bench.maria);
    entities.open(
        bench.caseId,
        NewEntity.of(
            "involvement",
            NewStatement.of("incident", incident.id()),
            NewStatement.of("who", person.id()),
            NewStatement.of("role", "source")),
        "",
        bench.maria);
  }

  @ParameterizedTest
  @CsvSource({
    "CSV, statements.csv",
    "XLSX, records.xlsx",
    "ESF, events.xml",
    "FTM, entities.ftm.json",
    "GEOJSON, records.geojson"
  })
  void whatIsExportedAndImportedAgainGivesEqualStatements(ExportForm form, String name)
      throws IOException {
    byte[] pack;
    List<String> before;
    ExportRequest all = new ExportRequest(form, List.of(), false, false, true, "for practice");
    try (Bench bench = Bench.open(folder.resolve("one"))) {
      write(bench);
      before = bench.statements(bench.maria);
      pack = bench.export(all);
    }
    try (Bench bench = Bench.open(folder.resolve("two"))) {
      Item item = bench.seal(name, Bench.file(pack, name));
      ImportRun run = bench.take(item, null, bench.maria);
      assertThat(run.note()).isEmpty();
      assertThat(Bench.receipt(run).refused()).isZero();
      assertThat(Bench.receipt(run).valuesRefused()).isZero();
      assertThat(bench.statements(bench.maria)).isEqualTo(before).hasSize(15);
      Entity person = bench.list("person", bench.maria).getFirst();
      assertThat(
              bench
                  .desk
                  .entities()
                  .openRestricted(
                      person.id(), person.of("name").getFirst().id(), "practice", bench.maria)
                  .value())
          .isEqualTo("Petra Lund");
    }
  }

  @Test
  void aTableWithHashtagsKeepsValuesAndPoints() throws IOException {
    byte[] pack;
    List<String> before;
    try (Bench bench = Bench.open(folder.resolve("one"))) {
      Item item =
          bench.seal(
              "a.csv",
              """
              title,began,place,place latitude,place longitude,place precision,killed
              Exercise: road closed,2021-05-03,Dale,40.5,44.25,100,4-9
              Exercise: shop burnt,2021-05,Mill,,,,12
              """);
      bench.take(item, bench.suggested(item, "incident"), bench.maria);
      before = bench.statements(bench.maria);
      pack = bench.export(ExportForm.HXL);
    }
    try (Bench bench = Bench.open(folder.resolve("two"))) {
      Item item = bench.seal("b.csv", Bench.file(pack, "incident.hxl.csv"));
      Mapping mapping = bench.suggested(item, "incident");
      ImportRun run = bench.take(item, mapping, bench.maria);
      assertThat(Bench.receipt(run).refused()).isZero();
      assertThat(bench.statements(bench.maria)).isEqualTo(before);
    }
  }
}
