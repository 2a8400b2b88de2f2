package org.tocsin.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ledger.SharedFiles;
import tools.jackson.databind.node.JsonNodeFactory;

class JcsTest {
  @ParameterizedTest
  @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
  void theSamplesOfTheStandardComeOutByteForByte(String name) throws Exception {
    Path folder = SharedFiles.find("vectors/jcs/testdata");
    byte[] canonical =
        Jcs.bytes(Jcs.parse(Files.readString(folder.resolve("input/" + name + ".json"))));
    String hex = Files.readString(folder.resolve("outhex/" + name + ".txt")).replaceAll("\\s", "");
    assertThat(canonical).isEqualTo(HexFormat.of().parseHex(hex));
    assertThat(canonical).isEqualTo(Files.readAllBytes(folder.resolve("output/" + name + ".json")));
  }

  /** Appendix B of RFC 8785: bits of a double, and how it is written. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000,0",
    "8000000000000000,0",
    "0000000000000001,5e-324",
    "8000000000000001,-5e-324",
    "7fefffffffffffff,1.7976931348623157e+308",
    "ffefffffffffffff,-1.7976931348623157e+308",
    "4340000000000000,9007199254740992",
    "c340000000000000,-9007199254740992",
    "4430000000000000,295147905179352830000",
    "44b52d02c7e14af5,9.999999999999997e+22",
    "44b52d02c7e14af6,1e+23",
    "44b52d02c7e14af7,1.0000000000000001e+23",
    "444b1ae4d6e2ef4e,999999999999999700000",
    "444b1ae4d6e2ef4f,999999999999999900000",
    "444b1ae4d6e2ef50,1e+21",
    "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d,0.000001",
    "41b3de4355555553,333333333.3333332",
    "41b3de4355555554,333333333.33333325",
    "41b3de4355555555,333333333.3333333",
    "41b3de4355555556,333333333.3333334",
    "41b3de4355555557,333333333.33333343",
    "becbf647612f3696,-0.0000033333333333333333",
    "43143ff3c1cb0959,1424953923781206.2"
  })
  void numbersAreWrittenAsEcmaScriptWritesThem(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(Jcs.text(JsonNodeFactory.instance.numberNode(value))).isEqualTo(text);
  }

  @Test
  void randomDoublesReadBackAsThemselves() {
    Random random = new Random(8785);
    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = Jcs.text(JsonNodeFactory.instance.numberNode(value));
        if (Double.parseDouble(text) != value) {
          assertThat(text).isEqualTo(Double.toString(value));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":1,\"a\":2}", "1 2", "{", "", "[1,]", "NaN", "'a'", "\"\\ud800\"", "1e999"})
  void whatHasNoCanonicalFormIsRefused(String json) {
    assertThatThrownBy(() -> Jcs.text(Jcs.parse(json)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThatThrownBy(() -> Jcs.text(Jcs.parse("[".repeat(600) + "]".repeat(600))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
