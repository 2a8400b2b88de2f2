package org.tocsin.foresight.risk.deaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.ForecastDataException;

class SeriesFileTest {

  @TempDir private Path folder;

  private SeriesFile.Loaded load(String table) throws IOException {
    Files.writeString(folder.resolve("state_based_deaths_country_month_1.csv"), table);
    return new SeriesFile(new DataFolder(folder)).load();
  }

  @Test
  void monthOneIsJanuary1980AndAnEmptyCellIsUnknown() throws IOException {
    Files.writeString(folder.resolve("country_list.csv"), "country_id,id,name\n7,7,Somewhere\n");
    DeathSeries series = load("month_id,7,9\n1,0,\n2.0,5.0,3\n").series();
    assertThat(series.month(0)).hasToString("1980-01");
    assertThat(series.countries().getFirst().name()).isEqualTo("Somewhere");
    assertThat(series.isKnown(1, 0)).isFalse();
    assertThat(series.at(1, 1)).isEqualTo(3);
  }

  @Test
  void twoReleasesOfTheSameMonthsAreToldApart() throws IOException {
    var first = load("month_id,7\n493,84287\n").release();
    var second = load("month_id,7\n493,200181\n").release();
    assertThat(first.lastPeriod()).isEqualTo(second.lastPeriod()).isEqualTo("2021-01");
    assertThat(first.isSameAs(second)).isFalse();
    assertThat(first.label()).isNotEqualTo(second.label());
  }

  @Test
  void aReleaseIsCalledWhatTheFolderCallsIt() throws IOException {
    Files.writeString(folder.resolve("release.json"), "{\"release\": \"GED 21.1\"}");
    assertThat(load("month_id,7\n1,0\n").release().label()).startsWith("GED 21.1 to 1980-01");
  }

  @Test
  void oddDataIsRefusedInOneLineThatSaysWhere() {
    assertThatThrownBy(() -> load("month_id,7\n1,0\n3,0\n"))
        .isInstanceOf(ForecastDataException.class)
        .hasMessageContaining("line 3: month_id 3 where 2 should follow");
    assertThatThrownBy(() -> load("month_id,7\n1,-4\n")).hasMessageContaining("line 2");
    assertThatThrownBy(() -> load("month_id,7\n1,many\n")).hasMessageContaining("many");
    assertThatThrownBy(() -> load("month_id,7\n1,2,3\n")).hasMessageContaining("3 columns, not 2");
    assertThatThrownBy(() -> load("country,7\n1,2\n")).hasMessageContaining("month_id");
    assertThatThrownBy(() -> load("month_id,7\n")).hasMessageContaining("no months");
  }

  @Test
  void aFolderWithoutTheTableSaysWhatIsMissing() {
    assertThatThrownBy(() -> new SeriesFile(new DataFolder(folder)))
        .hasMessageContaining("state_based_deaths_country_month*.csv, and holds none");
  }
}
