package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ReadingJsonTest {
  private final ReadingJson json = new ReadingJson();

  @Test
  void aReadingIsTheSameAfterWritingAndParsing() {
    Reading reading =
        Reader.standard()
            .read("One line.\n\n- an item\n".getBytes(StandardCharsets.UTF_8), Hints.NONE);
    assertThat(json.parse(json.write(reading))).isEqualTo(reading);
  }

  @Test
  void namesAreInSnakeCaseAndNullsAreWritten() {
    Reading reading = Reader.standard().read("Text.".getBytes(StandardCharsets.UTF_8), Hints.NONE);
    assertThat(json.write(reading))
        .startsWith("{\"reader\":{\"name\":\"tocsin-reader\"")
        .contains("\"stated_date\":null", "\"date_bounds\":null", "\"kind\":\"body\"");
  }

  @Test
  void whatIsNoReadingIsRefusedInOneLine() {
    assertThatThrownBy(() -> json.parse("{\"document\": 3}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a reading: ");
  }
}
