package org.tocsin.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.exchange.form.ColumnUse;
import org.tocsin.desk.exchange.form.DayOrder;
import org.tocsin.desk.exchange.form.DecimalMark;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.form.Why;
import org.tocsin.desk.exchange.sheet.Layout;

class ImportingTest {
  private static final String TABLE =
      """
      title,began,place,latitude,longitude,killed,occurrence
      Exercise: road closed,3 May 2021,Upper Dale,40.1,44.2,,
      Exercise: shop burnt,3/5/2021,Lower Dale,,,4-9,
      ,2021-05-04,Dale Pass,,,1,
      Exercise: bridge hit,about 2021,"Dale
      Bridge",91,44,"1,200",no such term

      Exercise: well fouled,2021-05-06,Mill,,,two,
      """;

  @TempDir Path folder;

  @Test
  void everyCellHasAnOutcomeAndTheCountsBalance() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("table.csv", TABLE);
      ImportRun run = bench.take(item, bench.suggested(item, "incident"), bench.maria);
      Receipt receipt = Bench.receipt(run);
      assertThat(run.state()).isEqualTo(ImportRun.State.SEALED);
      assertThat(receipt.records()).isEqualTo(5);
      assertThat(receipt.taken()).isEqualTo(4);
      assertThat(receipt.refused()).isEqualTo(1);
      assertThat(receipt.digest()).isEqualTo(item.digest());
      assertThat(receipt.reasons())
          .containsEntry("DAY_WRITTEN", 2L)
          .containsEntry("DAY_AMBIGUOUS", 1L)
          .containsEntry("REQUIRED_MISSING", 1L)
          .containsEntry("LINES_JOINED", 1L)
          .containsEntry("NO_POINT", 1L)
          .containsEntry("NUMBER_AMBIGUOUS", 1L)
          .containsEntry("NO_TERM", 1L)
          .containsEntry("NO_NUMBER", 1L);
      // 23 cells are not empty, and a point that is none is an outcome of its own
      assertThat(receipt.valuesTaken() + receipt.valuesChanged() + receipt.valuesRefused())
          .isEqualTo(20);
      List<Entity> incidents = bench.list("incident", bench.maria);
      assertThat(incidents).hasSize(4).allMatch(one -> one.batch().equals(run.id()));
      Entity first = incidents.getLast();
      assertThat(first.first("began")).contains("2021-05-03");
      assertThat(first.of("place").getFirst().spot()).isNotNull();
      assertThat(bench.outcomes(run))
          .contains("DAY_AMBIGUOUS", "2021-05-03 / 2021-03-05", first.id());
    }
  }

  @Test
  void aFindingThatRestsOnNoClaimIsRefusedFromAFileToo() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item =
          bench.seal(
              "findings.csv",
              "indicator,bearing,grade,trend,reasons\n8.4,present,C3,steady,typed elsewhere\n");
      ImportRun run = bench.take(item, bench.suggested(item, "indicator_finding"), bench.maria);
      assertThat(Bench.receipt(run).taken()).isZero();
      assertThat(bench.outcomes(run)).contains("rest it on at least one accepted claim");
      assertThat(bench.list("indicator_finding", bench.maria)).isEmpty();
    }
  }

  @Test
  void aMappingIsSavedAndFoundAgainByItsColumns() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("table.csv", TABLE);
      Mapping own =
          new Mapping(
              "Dale list",
              "incident",
              Layout.FOUND_OUT,
              bench.suggested(item, "incident").columns(),
              DayOrder.DAY_FIRST,
              DecimalMark.POINT,
              "");
      bench.desk.importing().saveMapping(bench.caseId, own, bench.maria);
      Item next = bench.seal("next.csv", TABLE.replace("shop", "school"));
      Look look = bench.desk.importing().look(next.id(), Layout.FOUND_OUT, bench.maria);
      assertThat(look.saved()).contains(own);
      ImportPlan plan = new ImportPlan(next.id(), look.saved().get(), "");
      List<ReadRecord> first = bench.desk.importing().preview(plan, 3, bench.maria);
      assertThat(first).hasSize(3);
      assertThat(Objects.requireNonNull(first.get(1).entity()).statements())
          .extracting(NewStatement::value)
          .contains("2021-05-03");
      assertThat(bench.list("incident", bench.maria)).isEmpty();
      bench.desk.rebuild();
      assertThat(bench.desk.importing().mappings(bench.caseId)).containsExactly(own);
    }
  }

  @Test
  void anImportIsUndoneAsAUnitUnlessSomebodyWorkedOnIt() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("table.csv", TABLE);
      Mapping mapping = bench.suggested(item, "incident");
      ImportRun first = bench.take(item, mapping, bench.maria);
      assertThat(bench.desk.importing().undo(first.id(), "wrong file", bench.joe).state())
          .isEqualTo(ImportRun.State.UNDONE);
      assertThat(bench.list("incident", bench.maria)).isEmpty();
      ImportRun again = bench.take(item, mapping, bench.maria);
      Entity one = bench.list("incident", bench.maria).getFirst();
      bench
          .desk
          .entities()
          .change(
              one.id(),
              one.version(),
              List.of(NewStatement.of("summary", "seen by two")),
              List.of(),
              "heard more",
              bench.joe);
      assertThatThrownBy(() -> bench.desk.importing().undo(again.id(), "wrong", bench.maria))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("incident " + one.number());
      assertThat(bench.list("incident", bench.maria)).hasSize(4);
    }
  }

  @Test
  void aTableThatBreaksOffLeavesNothingStanding() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      StringBuilder rows = new StringBuilder("title,began\n");
      for (int i = 0; i < 1500; i++) {
        rows.append("Exercise ").append(i).append(",2021\n");
      }
      rows.append("x,".repeat(600)).append('\n');
      Item item = bench.seal("wide.csv", rows.toString());
      ImportRun run = bench.take(item, bench.suggested(item, "incident"), bench.maria);
      assertThat(run.state()).isEqualTo(ImportRun.State.BROKEN);
      assertThat(run.note()).contains("row 1,502 has 601 cells");
      assertThat(bench.list("incident", bench.maria)).isEmpty();
    }
  }

  @Test
  void rowsBecomeClaimsThatWaitInTheInbox() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item =
          bench.seal(
              "claims.csv",
              """
              speaker;statement;day;place;stance
              Relief Office of Eastland;The Ferry Road was closed.;2 March 2023;Ferry Road;
              Ministry of Westland;The Ferry Road is open.;2023-03-04;Ferry Road;denies
              ;;2023-03-05;;
              """);
      ImportRun run = bench.take(item, bench.suggested(item, "claim"), bench.maria);
      assertThat(Bench.receipt(run).taken()).isEqualTo(2);
      List<Candidate> claims = bench.desk.establishing().list(CandidateQuery.inCase(bench.caseId));
      assertThat(claims).hasSize(2);
      assertThat(claims.get(1).stance()).isEqualTo("denies");
      assertThat(claims.get(0).speakers()).containsExactly("Relief Office of Eastland");
      assertThat(claims.get(0).dayText()).isEqualTo("2023-03-02");
      assertThat(claims).allMatch(c -> c.status() == Candidate.Status.CANDIDATE);
      bench.desk.importing().undo(run.id(), "wrong table", bench.maria);
      assertThat(bench.desk.establishing().list(CandidateQuery.inCase(bench.caseId)))
          .allMatch(c -> c.status() == Candidate.Status.REJECTED);
      ImportRun again = bench.take(item, bench.suggested(item, "claim"), bench.maria);
      assertThat(again.state()).isEqualTo(ImportRun.State.SEALED);
    }
  }

  @Test
  void encodingDelimiterHashtagsAndSeveralValuesAreUnderstood() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      String table =
          """
          Список;;;
          Название;Дата;Широта;Долгота
          #event+title;#date;#geo+lat;#geo+lon
          Учение: дорога;3 мая 2021;40,5;44,5
          """;
      Item item = bench.seal("table.csv", table.getBytes(Charset.forName("windows-1251")));
      Mapping mapping = bench.suggested(item, "incident");
      assertThat(mapping.columns())
          .extracting(ColumnUse::text)
          .containsExactly("value:title", "value:began", "latitude:place", "longitude:place");
      ImportRun run = bench.take(item, mapping, bench.maria);
      assertThat(Bench.receipt(run).taken()).isEqualTo(1);
      Entity incident = bench.list("incident", bench.maria).getFirst();
      assertThat(incident.title()).isEqualTo("Учение: дорога");
      assertThat(incident.first("began")).contains("2021-05-03");
    }
  }

  @Test
  void linksLeadToRecordsThatAreTakenAndToNoOthers() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item =
          bench.seal(
              "all.ftm.json",
              """
              {"id":"a","schema":"Organization","properties":{"name":["Unit One"],"parent":["b"]}}
              {"id":"b","schema":"Organization","properties":{"name":["Unit Two"],"parent":["c"]}}
              {"id":"c","schema":"Organization","properties":{"website":["no name"]}}
              {"id":"d","schema":"Payment","properties":{"amount":["3"]}}
              not json
              {"id":"a","schema":"Organization","properties":{"name":["Unit One again"]}}
              """);
      ImportRun run = bench.take(item, null, bench.maria);
      assertThat(Bench.receipt(run).records()).isEqualTo(6);
      assertThat(Bench.receipt(run).taken()).isEqualTo(2);
      assertThat(Bench.receipt(run).reasons())
          .containsEntry(Why.NO_TYPE.name(), 1L)
          .containsEntry(Why.UNREADABLE.name(), 1L)
          .containsEntry(Why.KEY_TWICE.name(), 1L)
          .containsEntry(Why.NO_RECORD.name(), 1L);
      List<Entity> actors = bench.list("actor", bench.maria);
      Entity two =
          actors.stream().filter(a -> a.title().equals("Unit Two")).findFirst().orElseThrow();
      Entity one =
          actors.stream().filter(a -> a.title().equals("Unit One")).findFirst().orElseThrow();
      assertThat(one.first("superior")).contains(two.id());
      assertThat(two.of("superior")).isEmpty();
    }
  }

  @Test
  void whatAnImportLeftThatWasKilledIsTakenBackWhenTheDeskOpens() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("table.csv", TABLE);
      ImportRun run = bench.take(item, bench.suggested(item, "incident"), bench.maria);
      long begun = run.leaf();
      // as if the process had ended before the receipt: the begun fact stands alone
      bench
          .desk
          .journal()
          .record(
              new org.tocsin.desk.journal.Entry(
                  "ImportBegun",
                  bench.caseId,
                  "killedimport1",
                  "maria",
                  bench.desk.journal().get(begun).parts()));
    }
    try (Bench bench = Bench.open(folder)) {
      ImportRun killed = bench.desk.importing().get("killedimport1", bench.maria);
      assertThat(killed.state()).isEqualTo(ImportRun.State.BROKEN);
      assertThat(killed.note()).contains("stopped in the middle");
    }
  }

  @Test
  void somebodyElsesGeoJsonIsATable() throws IOException {
    try (Bench bench = Bench.open(folder)) {
      Item item =
          bench.seal(
              "map.geojson",
              """
              {"type":"FeatureCollection","name":"x","features":[
              {"type":"Feature","geometry":{"type":"Point","coordinates":[44.5,40.2]},
               "properties":{"title":"Exercise: road closed","began":"2021-05-03"}},
              {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,6],[1,2]]]},
               "properties":{"title":"Exercise: field burnt","colour":"red"}},
              {"type":"Feature","geometry":null,"properties":{"title":null}}]}
              """);
      Mapping mapping = bench.suggested(item, "incident");
      assertThat(mapping.leftOut()).containsExactly("colour");
      ImportRun run = bench.take(item, mapping, bench.maria);
      assertThat(run.form()).isEqualTo(FileForm.FEATURES);
      assertThat(Bench.receipt(run).taken()).isEqualTo(2);
      Entity road = bench.list("incident", bench.maria).getLast();
      assertThat(road.title()).isEqualTo("Exercise: road closed");
    }
  }

  @Test
  void anArchiveIsTakenApartAndComparedWithWhatItStates() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("archive/page.txt"));
      zip.write("On 3 May 2021 the army closed the road.".getBytes());
      zip.putNextEntry(new java.util.zip.ZipEntry("datapackage.json"));
      zip.write(
          "{\"resources\":[{\"path\":\"archive/gone.txt\",\"hash\":\"sha256:00\"}]}".getBytes());
    }
    try (Bench bench = Bench.open(folder)) {
      Item item = bench.seal("pages.wacz", bytes.toByteArray());
      ImportRun run = bench.take(item, null, bench.maria);
      assertThat(run.state()).isEqualTo(ImportRun.State.SEALED);
      assertThat(run.form()).isEqualTo(FileForm.ARCHIVE);
      assertThat(Bench.receipt(run).taken()).isEqualTo(2);
      assertThat(Bench.receipt(run).notes()).anyMatch(note -> note.contains("archive/gone.txt"));
      assertThatThrownBy(() -> bench.desk.importing().undo(run.id(), "no", bench.maria))
          .hasMessageContaining("sealed originals stay");
    }
  }
}
