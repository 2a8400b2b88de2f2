package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {
  private final TableReader reader = new TableReader();

  @Test
  void headerAndHashtagsBecomeColumns() {
    HxlTable table =
        reader
            .find(
                "Date;Goods;Tonnes\n#date +start;#item;#value+num+tonnes\n2023-03-01;flour;1,5\n2023-03-02;\"salt; fine\";2\n")
            .orElseThrow();
    assertThat(table.columns())
        .extracting(HxlTable.Column::tag)
        .containsExactly("#date", "#item", "#value");
    assertThat(table.columns().get(2).attributes()).containsExactlyInAnyOrder("num", "tonnes");
    assertThat(table.rows())
        .containsExactly(
            List.of("2023-03-01", "flour", "1,5"), List.of("2023-03-02", "salt; fine", "2"));
    assertThat(table.findColumn("#value", "tonnes")).contains(2);
    assertThat(table.findHeader("goods")).contains(1);
  }

  @Test
  void aRowKeepsItsPlaceInTheText() {
    String text = "\uFEFFa,b\n1,\"two\nlines \"\"quoted\"\"\"\n3,🙂\n";
    HxlTable table = reader.find(text).orElseThrow();
    assertThat(table.hasTags()).isFalse();
    assertThat(table.rows().getFirst()).containsExactly("1", "two\nlines \"quoted\"");
    int[] points = text.codePoints().toArray();
    var span = table.rowSpans().get(1);
    assertThat(new String(points, span.begin(), span.length())).isEqualTo("3,🙂");
  }

  @Test
  void aShortRowIsFilledUp() {
    HxlTable table =
        reader
            .find(
                "a\tb\tc\n1\t2\t3\n1\t2\t3\n4\t5\t6\n7\t8\t9\n7\t8\t9\n7\t8\t9\n7\t8\t9\n7\t8\t9\n7\t8\n")
            .orElseThrow();
    assertThat(table.rows().getLast()).containsExactly("7", "8", "");
  }

  @Test
  void aTableIsRenderedOneRowALine() {
    Extraction table = Made.document("#date,#item,#value\n2023-03-01,flour,2\n");
    assertThat(table.mediaType()).isEqualTo("text/csv");
    assertThat(table.text()).isEqualTo("#date\t#item\t#value\n2023-03-01\tflour\t2");
  }

  @Test
  void proseWithCommasIsNoTable() {
    String prose =
        "On Monday, after rain, the road was open.\nOn Tuesday, after snow, it was closed.\n"
            + "Nobody knows, as yet, what Friday brings.\n";
    byte[] bytes = prose.getBytes(StandardCharsets.UTF_8);
    assertThat(Made.document(bytes).mediaType()).isEqualTo("text/plain");
  }
}
