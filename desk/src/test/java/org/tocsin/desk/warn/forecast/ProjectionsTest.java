package org.tocsin.desk.warn.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.collect.Item;
import org.tocsin.foresight.board.SourceRow;
import org.tocsin.foresight.board.Verdict;
import org.tocsin.foresight.series.FigureTables;

/** IPC projections among the figures become predictions; later analyses decide them. */
class ProjectionsTest extends SealingDesk {
  private static final String HEAD =
      "Date of analysis,Country,Level 1,Area,Validity period,From,To,Phase,Number,Percentage\n";
  private static final String FIRST =
      HEAD
          + "Dec 2023,XYZ,Exercise,Dale,current,2023-12-01,2024-01-31,3+,1200,0.3\n"
          + "Dec 2023,XYZ,Exercise,Dale,first projection,2024-02-01,2024-04-30,3+,2000,0.5\n"
          + "Dec 2023,XYZ,Exercise,Moor,first projection,2024-02-01,2024-04-30,3+,100,0.1\n"
          + "Dec 2023,XYZ,Exercise,Fell,first projection,2024-02-01,2024-04-30,3+,100,\n";
  private static final String LATER =
      HEAD
          + "Mar 2024,XYZ,Exercise,Dale,current,2024-03-01,2024-05-31,3+,1600,0.4\n"
          + "Jun 2024,XYZ,Exercise,Dale,current,2024-04-01,2024-07-31,3+,3600,0.9\n";

  private Item take(String name, String table) throws IOException {
    Item item = item(name, table);
    desk.rooms()
        .measuring()
        .figures()
        .take(item, "import-" + name, FigureTables.find(table).orElseThrow().figures(), "ben");
    return item;
  }

  @Test
  void projectionsAreSealedBesideAsNowAndOneWithoutAShareIsLeftOutAsUnknown() throws IOException {
    Item item = take("first.csv", FIRST);
    Projections projections = predictions.projections();
    assertThat(projections.countUnsealed(file.id())).isEqualTo(2);
    SealedSet set = projections.seal(file.id(), BEN).getFirst();
    assertThat(set.label()).isEqualTo("IPC (projections)");
    assertThat(set.itemId()).isEqualTo(item.id());
    assertThat(set.refusals()).hasSize(1);
    assertThat(set.refusals().getFirst().reason()).contains("Fell", "unknown is not zero");
    assertThat(predictions.list(set))
        .filteredOn(one -> one.prediction().question().place().endsWith("Dale"))
        .allMatch(one -> one.prediction().stated().isPresent())
        .hasSize(1);
    assertThat(projections.countUnsealed(file.id())).isZero();
    assertThat(projections.seal(file.id(), BEN)).isEmpty();
  }

  @Test
  void theFirstLaterAnalysisDecidesOnceASecondReaderConfirmedIt() throws IOException {
    take("first.csv", FIRST);
    Projections projections = predictions.projections();
    projections.seal(file.id(), BEN);
    take("later.csv", LATER);
    assertThat(projections.countDecided(file.id())).as("before its period is over").isZero();
    clock.set("2024-07-01");
    assertThat(projections.countDecided(file.id())).isEqualTo(1);
    assertThat(projections.propose(file.id(), BEN)).isEqualTo(1);
    assertThat(projections.countDecided(file.id())).as("it waits for a second reader").isZero();
    assertThat(row().scored()).isZero();

    List<Decision> said = predictions.decisions().list(file.id());
    predictions.decisions().confirm(file.id(), said.getFirst().id(), EVA);
    SourceRow row = row();
    assertThat(row.scored()).isEqualTo(1);
    assertThat(row.due()).as("no analysis covers the Moor").isEqualTo(1);
    assertThat(row.means().values().iterator().next())
        .as("0.5 was projected and 0.4 came")
        .isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(row.verdict()).isInstanceOf(Verdict.TooFew.class);
  }

  private SourceRow row() {
    return board().ahead().getFirst().find("IPC (projections)").orElseThrow();
  }
}
