package org.tocsin.ledger.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.merkle.Hash;

/**
 * Numbered, encrypted records in segment files. A batch is written as a whole and forced once;
 * after a crash it is there completely or not at all. Reading may go on in other threads while one
 * thread appends.
 */
public final class Journal implements Closeable {
  private static final long SEGMENT_BYTES = 64L << 20;

  /** Largest record, in bytes. */
  public static final int MAX_RECORD_BYTES = 16 << 20;

  private final Path directory;
  private final byte[] key;
  private final SecureRandom randomness;
  private final NavigableMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
  private Optional<Hash> lastRoot = Optional.empty();
  private @Nullable SegmentWriter writer;

  private Journal(Path directory, byte[] key, SecureRandom randomness) {
    this.directory = directory;
    this.key = key.clone();
    this.randomness = randomness;
  }

  /**
   * Opens the journal for appending, creating it when absent. A torn tail is cut off: a batch that
   * is not sound, was never acknowledged and has nothing behind it.
   *
   * @param key 32 bytes
   * @param acknowledged how many records were acknowledged, so cannot be a torn tail
   * @throws JournalDamagedException naming the place when acknowledged bytes are damaged
   */
  public static Journal open(Path directory, byte[] key, SecureRandom randomness, long acknowledged)
      throws IOException {
    DurableFiles.createPrivateDirectories(directory);
    Journal journal = new Journal(directory, key, randomness);
    journal.scan(Long.MAX_VALUE, acknowledged);
    Segment last = journal.segments.isEmpty() ? journal.begin(0) : journal.last();
    journal.writer = new SegmentWriter(last);
    if (Files.size(last.file()) > last.length()) {
      journal.writer.cutTail();
    }
    return journal;
  }

  /**
   * Opens the first records of the journal for reading, while another process may be appending
   * more.
   *
   * @throws JournalDamagedException when fewer sound records are there
   */
  public static Journal openReadOnly(Path directory, byte[] key, SecureRandom randomness, long size)
      throws IOException {
    Journal journal = new Journal(directory, key, randomness);
    journal.scan(size, size);
    return journal;
  }

  /** Number of records. */
  public long size() {
    return segments.isEmpty() ? 0 : last().endIndex();
  }

  /** The root that the last batch recorded; empty for an empty journal. */
  public Optional<Hash> lastRoot() {
    return lastRoot;
  }

  /**
   * Appends a batch and returns when the disk has it. On any error nothing of it counts; call
   * {@link #cutTail()} to make room for the next, unless the error was a failed force.
   *
   * @param root what the tree's root will be with these records, kept to check recovery
   */
  public void append(List<byte[]> records, Hash root) throws IOException {
    SegmentWriter current = writer();
    if (last().length() >= SEGMENT_BYTES) {
      current.close();
      current = new SegmentWriter(begin(size()));
      writer = current;
    }
    try {
      current.append(records, new RecordCipher(key, randomness), root);
    } catch (IOException e) {
      throw DurableFiles.explained(e, directory);
    }
    lastRoot = Optional.of(root);
  }

  /** Cuts off what a failed append left behind the last complete batch. */
  public void cutTail() throws IOException {
    writer().cutTail();
  }

  /** Takes back the batch appended last, which nobody has been told about. */
  public void takeBack(Mark mark) throws IOException {
    boolean begunSince = last().firstIndex() == mark.size;
    last().shorten(mark.size, begunSince ? 0 : mark.length);
    lastRoot = mark.root;
    cutTail();
  }

  /** The present end, to which {@link #takeBack} can return. */
  public Mark mark() {
    return new Mark(size(), last().length(), lastRoot);
  }

  /** Where the journal ended. */
  public record Mark(long size, long length, Optional<Hash> root) {}

  /**
   * Reads one record.
   *
   * @throws JournalDamagedException when it does not open
   * @throws IndexOutOfBoundsException when there is no such record
   */
  public byte[] read(long index) throws IOException {
    try (RecordReader reader = reader()) {
      return reader.read(index);
    }
  }

  /** A reader that keeps its file open, for reading many records in order. */
  public RecordReader reader() {
    return new RecordReader(this, new RecordCipher(key, randomness));
  }

  /** Reads every segment again and says what is damaged. */
  public List<Problem> check() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Segment segment : segments.values()) {
      Segment again = new Segment(segment.file(), segment.firstIndex());
      SegmentScan scan = new SegmentScan(again, segment.endIndex());
      if (scan.complaint().isPresent() || again.endIndex() != segment.endIndex()) {
        problems.add(new Problem(place(again), scan.complaint().orElse("cut off")));
      }
    }
    return problems;
  }

  /** The segment that holds a record. */
  Segment segment(long index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("no fact " + index + ", there are " + size());
    }
    return segments.floorEntry(index).getValue();
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }

  private SegmentWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("the journal is open for reading only");
    }
    return writer;
  }

  private Segment last() {
    return segments.lastEntry().getValue();
  }

  private Segment begin(long firstIndex) throws IOException {
    Path file = directory.resolve(Segment.fileName(firstIndex));
    Files.createFile(file, DurableFiles.ownerOnly(file));
    DurableFiles.forceDirectory(directory);
    Segment segment = new Segment(file, firstIndex);
    segments.put(firstIndex, segment);
    return segment;
  }

  private void scan(long limit, long acknowledged) throws IOException {
    for (Path file : files()) {
      Segment segment = new Segment(file, size());
      if (!file.getFileName().toString().equals(Segment.fileName(size()))) {
        throw new JournalDamagedException(
            directory.resolve(Segment.fileName(size())).toString(), "this file is missing");
      }
      SegmentScan scan = new SegmentScan(segment, limit);
      segments.put(segment.firstIndex(), segment);
      lastRoot = scan.lastRoot().or(() -> lastRoot);
      if (scan.complaint().isPresent()) {
        refuseUnlessTorn(segment, scan, acknowledged, file.equals(files().getLast()));
      }
    }
    if (size() < acknowledged) {
      throw new JournalDamagedException(
          directory.toString(),
          "ends at fact " + size() + " though " + acknowledged + " were acknowledged");
    }
  }

  private static void refuseUnlessTorn(
      Segment segment, SegmentScan scan, long acknowledged, boolean lastFile) throws IOException {
    if (segment.endIndex() < acknowledged || !lastFile || scan.isFollowedByBatch()) {
      throw new JournalDamagedException(place(segment), scan.complaint().orElseThrow());
    }
  }

  private static String place(Segment segment) {
    return segment.file() + " at byte " + segment.length() + ", fact " + segment.endIndex();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.journal")) {
      found.forEach(files::add);
    }
    files.sort(Comparator.comparing(Path::toString));
    return files;
  }
}
