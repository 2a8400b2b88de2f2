package org.tocsin.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.merkle.TreeHash;

class JournalTest {
  private static final byte[] KEY = new byte[32];

  @TempDir Path folder;

  @Test
  void recordsComeBackInOrderAfterReopening() throws IOException {
    try (Journal journal = open(folder, 0)) {
      for (int batch = 0; batch < 20; batch++) {
        journal.append(records(batch * 5, 5), TreeHash.empty());
      }
    }
    try (Journal journal = open(folder, 100);
        RecordReader reader = journal.reader()) {
      assertThat(journal.size()).isEqualTo(100);
      for (int i = 0; i < 100; i++) {
        assertThat(reader.read(i)).isEqualTo(record(i));
      }
    }
  }

  @Test
  void aTailTornAtAnyLengthIsCutOffUnlessItWasAcknowledged() throws IOException {
    Path written = folder.resolve("written");
    long end;
    try (Journal journal = open(written, 0)) {
      journal.append(records(0, 2), TreeHash.empty());
      end = journal.mark().length();
      journal.append(records(2, 3), TreeHash.empty());
    }
    byte[] whole = Files.readAllBytes(written.resolve(Segment.fileName(0)));
    Path torn = Files.createDirectories(folder.resolve("torn"));
    for (int length = (int) end; length < whole.length; length++) {
      Files.write(torn.resolve(Segment.fileName(0)), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Journal.open(torn, KEY, new SecureRandom(), 5).close())
          .isInstanceOf(JournalDamagedException.class);
      try (Journal journal = open(torn, 2)) {
        assertThat(journal.size()).as("cut at %d", length).isEqualTo(2);
      }
      assertThat(Files.size(torn.resolve(Segment.fileName(0)))).isEqualTo(end);
    }
  }

  @Test
  void aRecordMovedToAnotherPlaceDoesNotOpen() throws Exception {
    RecordCipher cipher = new RecordCipher(KEY, new SecureRandom());
    byte[] sealed = cipher.seal(7, record(7));
    assertThat(cipher.open(7, sealed)).isEqualTo(record(7));
    assertThatThrownBy(() -> cipher.open(8, sealed)).isInstanceOf(AEADBadTagException.class);
  }

  @Test
  void aBatchTakenBackIsGoneAndTheNextOneTakesItsPlace() throws IOException {
    try (Journal journal = open(folder, 0)) {
      journal.append(records(0, 3), TreeHash.empty());
      Journal.Mark mark = journal.mark();
      journal.append(records(3, 40), TreeHash.leaf(new byte[1]));
      journal.takeBack(mark);
      assertThat(journal.size()).isEqualTo(3);
      assertThat(journal.lastRoot()).contains(TreeHash.empty());
      journal.append(records(3, 1), TreeHash.empty());
    }
    try (Journal journal = open(folder, 4)) {
      assertThat(journal.size()).isEqualTo(4);
      assertThat(journal.check()).isEmpty();
    }
  }

  @Test
  void aNewFileIsBegunBehindSixtyFourMebibytesAndAMissingFileIsNamed() throws IOException {
    byte[] large = new byte[8 << 20];
    try (Journal journal = open(folder, 0)) {
      for (int i = 0; i < 10; i++) {
        journal.append(List.of(large, record(i)), TreeHash.empty());
      }
    }
    assertThat(folder.resolve(Segment.fileName(16))).exists();
    try (Journal journal = open(folder, 20)) {
      assertThat(journal.read(19)).isEqualTo(record(9));
      assertThat(journal.read(18)).isEqualTo(large);
      assertThat(journal.read(1)).isEqualTo(record(0));
    }
    Files.delete(folder.resolve(Segment.fileName(0)));
    assertThatThrownBy(() -> open(folder, 0))
        .isInstanceOf(JournalDamagedException.class)
        .hasMessageContaining("000000000000000.journal: this file is missing");
  }

  private static Journal open(Path directory, long acknowledged) throws IOException {
    return Journal.open(directory, KEY, new SecureRandom(), acknowledged);
  }

  private static List<byte[]> records(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(JournalTest::record).toList();
  }

  private static byte[] record(int number) {
    return ("record " + number).getBytes(StandardCharsets.UTF_8);
  }
}
