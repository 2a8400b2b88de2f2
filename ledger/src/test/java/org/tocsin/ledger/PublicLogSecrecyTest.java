package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.merkle.Base64Text;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.proof.Jcs;
import org.tocsin.ledger.proof.Leaf;
import org.tocsin.ledger.tile.PublicLog;

/** What somebody learns who has the whole public log and a list of everything it might be about. */
class PublicLogSecrecyTest {
  @TempDir Path folder;

  @Test
  void aDictionaryOfEveryValueMatchesNothing() throws Exception {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      names.add("person number " + i);
    }
    try (Ledger ledger = Ledger.open(folder, LedgerOptions.defaults())) {
      ledger.append(
          names.stream()
              .map(name -> Stage.draft("PersonNamed", "{\"name\":" + Jcs.quoted(name) + "}"))
              .toList());
      Set<String> commitments = commitments(ledger);
      assertThat(commitments).hasSize(names.size());
      for (String name : names) {
        assertThat(commitments).doesNotContain(sha256(name), sha256(Jcs.quoted(name)));
      }
    }
  }

  @Test
  void theSameValueTwiceLooksLikeTwoValues() throws IOException {
    try (Ledger ledger = Ledger.open(folder, LedgerOptions.defaults())) {
      Draft same = Stage.draft("PersonNamed", "{\"name\":\"A\",\"again\":\"A\"}");
      ledger.append(List.of(same, same));
      assertThat(commitments(ledger)).hasSize(4);
    }
  }

  @Test
  void nothingOfAValueIsInTheLeaf() throws IOException {
    try (Ledger ledger = Ledger.open(folder, LedgerOptions.defaults())) {
      ledger.append(Stage.draft("PersonNamed", "{\"name\":\"Testimony\"}"));
      byte[] entry = PublicLog.open(ledger.publicLog()).entry(0);
      assertThat(new String(entry, StandardCharsets.UTF_8))
          .isEqualTo(ledger.disclose(0, Set.of()).leaf())
          .matches(
              "\\{\"at\":\"2023-08-01T12:00:00Z\",\"commitments\":\\{\"name\":\"[^\"]{44}\"},"
                  + "\"kind\":\"PersonNamed\",\"v\":1}");
    }
  }

  private static Set<String> commitments(Ledger ledger) throws IOException {
    Set<String> commitments = new HashSet<>();
    PublicLog log = PublicLog.open(ledger.publicLog());
    for (long index = 0; index < ledger.size(); index++) {
      Leaf leaf = Leaf.parse(new String(log.entry(index), StandardCharsets.UTF_8));
      leaf.commitments().values().stream().map(Hash::base64).forEach(commitments::add);
    }
    return commitments;
  }

  private static String sha256(String text) throws Exception {
    return Base64Text.encode(
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
