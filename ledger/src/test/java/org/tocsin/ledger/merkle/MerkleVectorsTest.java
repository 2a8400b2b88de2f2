package org.tocsin.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.ledger.SharedFiles;
import tools.jackson.databind.JsonNode;

/** The vectors of transparency-dev/merkle: 518 proofs, most of them wrong on purpose. */
class MerkleVectorsTest {
  @ParameterizedTest
  @CsvSource({"inclusion,98", "consistency,98", "subtreeinclusion,204", "subtreeconsistency,118"})
  void everyVectorIsJudgedAsItsAuthorsSay(String family, int count) {
    Path folder = SharedFiles.find("vectors/merkle/testdata/" + family);
    List<Path> files = SharedFiles.files(folder, ".json");
    assertThat(files).hasSize(count);
    for (Path file : files) {
      JsonNode vector = SharedFiles.json(file);
      assertThat(holds(family, vector))
          .as("%s: %s", file, vector.path("desc").asString())
          .isEqualTo(!vector.path("wantErr").booleanValue());
    }
  }

  private static boolean holds(String family, JsonNode vector) {
    if (family.endsWith("inclusion") && !isHash(vector.path("leafHash"), vector.path("root"))) {
      return false;
    }
    List<Hash> proof = new ArrayList<>();
    for (JsonNode element : vector.path("proof")) {
      proof.add(hash(element));
    }
    return switch (family) {
      case "inclusion" ->
          MerkleProof.includes(
              number(vector, "leafIdx"),
              number(vector, "treeSize"),
              hash(vector.path("leafHash")),
              proof,
              hash(vector.path("root")));
      case "consistency" ->
          MerkleProof.consistent(
              number(vector, "size1"),
              number(vector, "size2"),
              hash(vector.path("root1")),
              hash(vector.path("root2")),
              proof);
      case "subtreeinclusion" ->
          MerkleProof.subtreeIncludes(
              number(vector, "leafIdx"),
              number(vector, "start"),
              number(vector, "end"),
              hash(vector.path("leafHash")),
              proof,
              hash(vector.path("root")));
      default ->
          MerkleProof.subtreeConsistent(
              number(vector, "start"),
              number(vector, "end"),
              number(vector, "size"),
              hash(vector.path("root1")),
              hash(vector.path("root2")),
              proof);
    };
  }

  /** Sizes above 2^63-1 do not exist in Java; they arrive as negative and must be refused. */
  private static long number(JsonNode vector, String name) {
    return vector.path(name).bigIntegerValue().longValue();
  }

  /**
   * What is not 32 bytes long cannot become a {@link Hash}, so no proof about it can be asked for.
   */
  private static boolean isHash(JsonNode... values) {
    return Stream.of(values).allMatch(value -> bytes(value).length == Hash.BYTES);
  }

  /**
   * Some consistency vectors have roots of other lengths; hashed as leaves, equal ones stay equal.
   */
  private static Hash hash(JsonNode base64) {
    byte[] bytes = bytes(base64);
    return bytes.length == Hash.BYTES ? Hash.of(bytes) : TreeHash.leaf(bytes);
  }

  private static byte[] bytes(JsonNode base64) {
    return Base64.getDecoder().decode(base64.isNull() ? "" : base64.stringValue());
  }
}
