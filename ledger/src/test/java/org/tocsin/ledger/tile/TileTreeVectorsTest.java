package org.tocsin.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.SharedFiles;
import org.tocsin.ledger.merkle.Hash;
import tools.jackson.databind.JsonNode;

/** Trees written as tiles and read back, against roots and proofs computed elsewhere. */
class TileTreeVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  @TempDir Path log;

  @Test
  void rootsAndProofsUpToEightLeavesAreThoseOfRfc6962() throws IOException {
    JsonNode rfc = vectors().path("rfc6962");
    TileWriter writer = TileWriter.empty(log);
    for (JsonNode leaf : rfc.path("leaf_inputs_hex")) {
      append(writer, HEX.parseHex(leaf.stringValue()));
    }
    JsonNode roots = rfc.path("roots_hex_by_size");
    for (int size = 0; size <= 8; size++) {
      assertThat(new TileTree(log, size).root().hex()).isEqualTo(roots.get(size).stringValue());
    }
    for (var proof : rfc.path("inclusion").properties()) {
      String[] words = proof.getKey().split(" of ");
      TileTree tree = new TileTree(log, Long.parseLong(words[1]));
      assertThat(hex(tree.inclusion(Long.parseLong(words[0])))).isEqualTo(hex(proof.getValue()));
    }
    for (var proof : rfc.path("consistency").properties()) {
      String[] words = proof.getKey().split(" to ");
      TileTree tree = new TileTree(log, Long.parseLong(words[1]));
      assertThat(hex(tree.consistency(Long.parseLong(words[0])))).isEqualTo(hex(proof.getValue()));
    }
  }

  @Test
  void everyProofOfEveryTreeUpTo130LeavesIsTheOneOthersCompute() throws Exception {
    JsonNode expected = vectors().path("accumulators_leaves_00_to_81");
    TileWriter writer = TileWriter.empty(log);
    MessageDigest roots = MessageDigest.getInstance("SHA-256");
    MessageDigest inclusions = MessageDigest.getInstance("SHA-256");
    MessageDigest consistencies = MessageDigest.getInstance("SHA-256");
    for (int size = 0; size <= 130; size++) {
      if (size > 0) {
        append(writer, new byte[] {(byte) (size - 1)});
      }
      TileTree tree = new TileTree(log, size);
      assertThat(tree.root()).isEqualTo(writer.root());
      add(roots, "r " + size + " " + tree.root().hex());
      for (int index = 0; index < size; index++) {
        add(inclusions, "i " + index + " " + size + line(tree.inclusion(index)));
        add(consistencies, "c " + (index + 1) + " " + size + line(tree.consistency(index + 1)));
      }
    }
    assertThat(digest(roots)).isEqualTo(value(expected, "roots"));
    assertThat(digest(inclusions)).isEqualTo(value(expected, "inclusion"));
    assertThat(digest(consistencies)).isEqualTo(value(expected, "consistency"));
  }

  @Test
  void tilesAreNamedAsC2spSays() {
    for (var path : vectors().path("tiles").path("paths").properties()) {
      assertThat(TilePath.tile(0, Long.parseLong(path.getKey()), 256))
          .isEqualTo("tile/0/" + path.getValue().stringValue());
    }
    assertThat(TilePath.entries(1234067, 8)).isEqualTo("tile/entries/x001/x234/067.p/8");
  }

  @Test
  void seventyThousandLeavesHaveTheTilesOfTheSpecificationsExample() {
    JsonNode example = vectors().path("tiles").path("tree_70000");
    assertThat(RightEdge.fullTiles(70_000, 0)).isEqualTo(example.path("level0_full").intValue());
    assertThat(RightEdge.partialWidth(70_000, 0))
        .isEqualTo(example.path("level0_partial_width").intValue());
    assertThat(RightEdge.fullTiles(70_000, 1)).isEqualTo(example.path("level1_full").intValue());
    assertThat(RightEdge.partialWidth(70_000, 1))
        .isEqualTo(example.path("level1_partial_width").intValue());
    assertThat(RightEdge.partialWidth(70_000, 2))
        .isEqualTo(example.path("level2_partial_width").intValue());
    assertThat(RightEdge.fullTiles(256, 0)).isEqualTo(1);
    assertThat(RightEdge.partialWidth(256, 1)).isEqualTo(1);
  }

  private static JsonNode vectors() {
    return SharedFiles.json(SharedFiles.find("vectors/distilled/rfc6962-note-tile-vectors.json"));
  }

  private static void append(TileWriter writer, byte[] entry) throws IOException {
    TileWriter.Growth growth = writer.prepare(List.of(entry));
    growth.write();
    growth.commit();
  }

  private static List<String> hex(List<Hash> hashes) {
    return hashes.stream().map(Hash::hex).toList();
  }

  private static List<String> hex(JsonNode hashes) {
    return hashes.valueStream().map(JsonNode::stringValue).toList();
  }

  private static String line(List<Hash> hashes) {
    return hashes.stream().map(hash -> " " + hash.hex()).collect(Collectors.joining());
  }

  private static void add(MessageDigest digest, String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static String digest(MessageDigest digest) {
    return HEX.formatHex(digest.digest());
  }

  private static String value(JsonNode expected, String prefix) {
    return expected
        .propertyStream()
        .filter(entry -> entry.getKey().startsWith(prefix) && entry.getKey().endsWith("sha256"))
        .map(entry -> entry.getValue().stringValue())
        .findFirst()
        .orElseThrow();
  }
}
