package org.tocsin.desk.exchange.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.establish.entity.EntityTypes;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.exchange.sheet.SheetLimits;
import org.tocsin.desk.exchange.sheet.Sheets;

/** Values and records made by hand to hold the desk up or to fill its memory. */
final class HostileValuesTest {
  private static final int LONG = 32_000;

  private static final EntityTypes TYPES = EntityTypes.standard();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"~", "about ", "1,000", " ", "1 - "})
  void aCellFullOfOneSignIsNoDateAndNoNumber(String sign) {
    String cell = "1" + sign.repeat(LONG / sign.length()) + "2";
    String led = sign.repeat(LONG / sign.length());

    for (String text : List.of(cell, led)) {
      assertThat(new DayText(DayOrder.NOT_SAID).read(text).why()).isEqualTo(Why.NO_DAY);
      assertThat(new NumberText(DecimalMark.NOT_SAID).read(text).why()).isEqualTo(Why.NO_NUMBER);
    }
  }

  @Test
  void manyBlanksInATextCostNoMoreThanTheyAre() {
    ValueReader reader = new ValueReader(new NoFinder(), DayOrder.NOT_SAID, DecimalMark.NOT_SAID);
    String text = "a" + " ".repeat(LONG) + "b";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 100; i++) {
            assertThat(reader.read(title(), text).why()).isEqualTo(Why.TOO_LONG);
          }
        });
    assertThat(reader.read(title(), "one  \n\n two").value()).isEqualTo("one two");
  }

  @Test
  void aHashtagOfThousandsOfAttributesIsNoHashtag() throws IOException {
    TableHead head = head("what,when\n#event" + "+a".repeat(15_000) + ",#date\nA,2023-01-01\n");

    assertThat(head.tags()).isEmpty();
  }

  @Test
  void aRecordOfMillionsOfValuesIsRefusedBeforeItFillsTheMemory() throws IOException {
    Path file = folder.resolve("wide.xml");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("<esf><event>");
      for (int i = 0; i < 50_000; i++) {
        out.write("<x>a</x>");
      }
      out.write("</event></esf>");
    }

    assertThatThrownBy(() -> new EsfSource(file, new TypeBook(TYPES)).read(raw -> true))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("record 1 in it is larger than any record");
  }

  @Test
  void aFeatureOfMillionsOfPointsIsRefusedBeforeItFillsTheMemory() throws IOException {
    Path file = folder.resolve("wide.geojson");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":[[0,0]");
      for (int i = 0; i < 1_000_000; i++) {
        out.write(",[1,2]");
      }
      out.write("]}]}");
    }

    assertThatThrownBy(() -> FeatureSheet.open(file, SheetLimits.STANDARD))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("a feature in it has more than");
  }

  private TableHead head(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), csv);
    return TableHead.of(new Sheets(SheetLimits.STANDARD).open(file, Layout.FOUND_OUT), 0);
  }

  private static Field title() {
    return TYPES.get("incident").findField("title").orElseThrow();
  }

  /** Nothing points at anything here. */
  private static final class NoFinder implements Finder {
    @Override
    public Parsed entity(String text, List<String> to) {
      return Parsed.refused(Why.NO_RECORD, "");
    }

    @Override
    public Parsed item(String text) {
      return Parsed.refused(Why.NO_RECORD, "");
    }
  }
}
