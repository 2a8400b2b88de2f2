package org.tocsin.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.ledger.SharedFiles;

/** Proofs of OpenTimestamps, as its own client has them. */
class OtsProofTest {
  private static Path folder() {
    return SharedFiles.find("vectors/opentimestamps-client/examples");
  }

  private static OtsProof read(String name) throws IOException {
    return OtsProof.parse(Files.readAllBytes(folder().resolve(name)));
  }

  @Test
  void everyGoodProofIsReadAndEveryInvalidOneIsRefused() throws IOException {
    int good = 0;
    int bad = 0;
    for (Path file : SharedFiles.files(folder(), ".ots")) {
      byte[] bytes = Files.readAllBytes(file);
      if (file.toString().contains("invalid")) {
        assertThatThrownBy(() -> OtsProof.parse(bytes))
            .as(file.toString())
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("malformed proof");
        bad++;
      } else {
        OtsProof proof = OtsProof.parse(bytes);
        assertThat(proof.attestations()).as(file.toString()).isNotEmpty();
        Path of = Path.of(file.toString().replaceAll("\\.ots$", ""));
        if (Files.exists(of)) {
          assertThat(proof.isOf(Files.readAllBytes(of))).as(file.toString()).isTrue();
        }
        good++;
      }
    }
    assertThat(List.of(good, bad)).containsExactly(14, 3);
  }

  @Test
  void whatEachAttestationSpeaksOfIsTold() throws IOException {
    assertThat(read("hello-world.txt.ots").blocks())
        .singleElement()
        .satisfies(block -> {
          assertThat(block.chain()).isEqualTo("bitcoin");
          assertThat(block.height()).isEqualTo(358_391);
        });
    assertThat(read("two-calendars.txt.ots").attestations())
        .hasSize(2)
        .allMatch(OtsProof.Attestation.Pending.class::isInstance);
    assertThat(read("unknown-notary.txt.ots").attestations())
        .allMatch(OtsProof.Attestation.Unknown.class::isInstance);
    assertThat(read("different-blockchains.txt.ots").attestations()).hasSizeGreaterThan(1);
  }

  @Test
  void aBlockHeaderSettlesWhetherTheBlockHoldsIt() throws IOException {
    OtsProof.Attestation.InBlock block = read("hello-world.txt.ots").blocks().getFirst();
    byte[] header = new byte[80];
    byte[] root = HexFormat.of().parseHex(block.message());
    System.arraycopy(root, 0, header, 36, 32);
    assertThat(block.isIn(header)).isTrue();
    header[40] ^= 1;
    assertThat(block.isIn(header)).isFalse();
    assertThat(block.isIn(new byte[79])).isFalse();
  }

  @Test
  void cutAndGarbledProofsNeverEndInAnythingButARefusalOrAProof() throws IOException {
    byte[] good = Files.readAllBytes(folder().resolve("known-and-unknown-notary.txt.ots"));
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> OtsProof.parse(cut)).isInstanceOf(IllegalArgumentException.class);
    }
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= (byte) 0xff;
      try {
        assertThat(OtsProof.parse(changed).attestations()).isNotEmpty();
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageStartingWith("malformed proof");
      }
    }
  }
}
