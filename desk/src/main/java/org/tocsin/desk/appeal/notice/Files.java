package org.tocsin.desk.appeal.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.SealedStore;
import tools.jackson.databind.JsonNode;

/** Seals bytes and writes facts about notices. */
record Files(Journal journal, SealedStore store) {

  Recorded record(String kind, Notice notice, String by, Map<String, JsonNode> parts) {
    return journal.record(new Entry(kind, notice.caseId(), notice.id(), by, parts));
  }

  SealedStore.Stored seal(byte[] bytes) {
    try {
      return store.seal(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing was sent: the letter cannot be sealed", e);
    }
  }

  byte[] content(String digest) {
    try (InputStream in = store.open(digest)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
