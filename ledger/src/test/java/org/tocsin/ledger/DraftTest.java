package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which drafts become facts, and what the others are told. */
class DraftTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "\"\"",
        "[]",
        "{}",
        "0",
        "-1",
        "9007199254740991",
        "0.1",
        "1e-7",
        "[1,[2,{\"b\":3,\"a\":\"\\u0000\\u20ac\"}]]",
        "\"\\uD83D\\uDE00\""
      })
  void anyJsonValueIsAPart(String json) {
    try (Ledger ledger = Ledger.open(folder, LedgerOptions.defaults())) {
      Fact fact = ledger.append(Stage.draft("ClaimGraded", "{\"value\":" + json + "}"));
      assertThat(ledger.get(0)).isEqualTo(fact);
      assertThat(fact.part("value"))
          .isEqualTo(Stage.draft("A", "{\"value\":" + json + "}").parts().get("value"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "0.1000000000000000000001", "123456789012345678901"})
  void aNumberThatWouldBeRoundedIsRefused(String number) {
    JsonNode value = JsonNodeFactory.instance.numberNode(new BigDecimal(number));
    assertRefused(new Draft("A", Instant.EPOCH, Map.of("value", value)), "write it as text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "itemSealed", "Item Sealed", "Item\nSealed", "\u0531"})
  void aKindIsOneWord(String kind) {
    assertRefused(new Draft(kind, Instant.EPOCH, Map.of()), "is not one word such as ItemSealed");
  }

  @Test
  void aPartNameIsAPlainWordBecauseItIsPublic() {
    JsonNode value = JsonNodeFactory.instance.nullNode();
    assertRefused(
        new Draft("A", Instant.EPOCH, Map.of("name of the witness", value)),
        "part name \"name of the witness\" is not one plain word");
  }

  @Test
  void aLeafOverFourKibibytesIsRefusedWithWhatToDo() {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    IntStream.range(0, 80)
        .forEach(i -> parts.put("part" + i, JsonNodeFactory.instance.numberNode(i)));
    assertRefused(new Draft("A", Instant.EPOCH, parts), "put several values into one part");
  }

  @Test
  void aFactOverSixteenMebibytesIsRefusedWithWhatToDo() {
    JsonNode value = JsonNodeFactory.instance.stringNode("x".repeat(16 << 20));
    assertRefused(
        new Draft("A", Instant.EPOCH, Map.of("text", value)), "seal content in the vault");
  }

  @Test
  void aValueThatCouldNotBeReadAgainIsRefusedAndNotStored() {
    JsonNode deep = JsonNodeFactory.instance.nullNode();
    for (int i = 0; i < 500; i++) {
      deep = JsonNodeFactory.instance.arrayNode().add(deep);
    }
    assertRefused(new Draft("A", Instant.EPOCH, Map.of("deep", deep)), "not JSON");
  }

  @Test
  void tenThousandFactsAreOneBatch() {
    try (Ledger ledger = Ledger.open(folder, LedgerOptions.defaults())) {
      List<Fact> facts = ledger.append(Stage.drafts(0, 10_000));
      assertThat(facts).hasSize(10_000);
      assertThat(ledger.get(9_999)).isEqualTo(facts.getLast());
      assertThat(ledger.prove(4_321).hashes()).hasSizeBetween(13, 14);
      assertThat(ledger.fsck().problems()).isEmpty();
    }
  }

  private void assertRefused(Draft draft, String reason) {
    try (Ledger ledger = Ledger.open(folder, LedgerOptions.defaults())) {
      assertThatThrownBy(() -> ledger.append(draft))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(reason);
      assertThat(ledger.size()).isZero();
    }
  }
}
