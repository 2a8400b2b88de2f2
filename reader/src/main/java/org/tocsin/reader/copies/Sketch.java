package org.tocsin.reader.copies;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What remains of a text to tell its copies by: half a kilobyte and its sentences' numbers, from
 * which no word can be read back.
 *
 * <p>Two measures. <em>Likeness</em> estimates the share of three-word runs that two texts have in
 * common (Jaccard) from the smallest hash under each of {@value #HASHES} orders (MinHash: Broder,
 * "On the resemblance and containment of documents", 1997). <em>Held</em> is the share of the
 * shorter text's sentences that stand word for word in the longer one: a telegram inside a long
 * report is a copy too. Texts worth comparing share a key: a band of {@value #ROWS} smallest hashes
 * (Indyk and Motwani, 1998), or a sentence.
 */
public final class Sketch {
  static final int HASHES = 126;
  static final int ROWS = 3;

  /** Measured on edited copies of public pages, see docs/decisions/0080. */
  private static final double LIKE = 0.25;

  /**
   * A few lines of one form ("On DAY, N lorries passed") resemble each other without being copies.
   */
  private static final double LIKE_WHEN_SHORT = 0.8;

  private static final int SHORT_WORDS = 60;

  private static final double HELD = 0.6;
  private static final int RUN_WORDS = 3;
  private static final int SENTENCE_WORDS = 10;
  private static final int MOST_SENTENCES = 512;
  private static final int MOST_SENTENCE_KEYS = 64;
  private static final int FEWEST_SHARED = 3;
  private static final int FEWEST_SHARED_WORDS = 40;

  private final int words;
  private final int[] smallest;

  /** Words of each kept sentence by its hash: those with the smallest hashes, in order. */
  private final TreeMap<Long, Integer> sentences;

  private Sketch(int words, int[] smallest, TreeMap<Long, Integer> sentences) {
    this.words = words;
    this.smallest = smallest;
    this.sentences = sentences;
  }

  /** Linear in the length of the text. */
  public static Sketch of(String text) {
    WordHashes hashes = WordHashes.of(text);
    return new Sketch(hashes.words.length, smallest(hashes.words), sentences(hashes));
  }

  private static int[] smallest(long[] words) {
    int[] smallest = new int[HASHES];
    Arrays.fill(smallest, Integer.MAX_VALUE);
    int runs = Math.max(Math.min(1, words.length), words.length - RUN_WORDS + 1);
    for (int i = 0; i < runs; i++) {
      long run = 0;
      for (int j = i; j < Math.min(words.length, i + RUN_WORDS); j++) {
        run = WordHashes.mix(run * 31 + words[j]);
      }
      for (int order = 0; order < HASHES; order++) {
        int hash = (int) (WordHashes.mix(run + order * 0x9e3779b97f4a7c15L) >>> 33);
        smallest[order] = Math.min(smallest[order], hash);
      }
    }
    return smallest;
  }

  private static TreeMap<Long, Integer> sentences(WordHashes hashes) {
    TreeMap<Long, Integer> kept = new TreeMap<>();
    int begin = 0;
    for (int end : hashes.sentenceEnds) {
      if (end - begin >= SENTENCE_WORDS) {
        long hash = 0;
        for (int i = begin; i < end; i++) {
          hash = WordHashes.mix(hash * 31 + hashes.words[i]);
        }
        kept.put(hash, end - begin);
        if (kept.size() > MOST_SENTENCES) {
          kept.pollLastEntry();
        }
      }
      begin = end;
    }
    return kept;
  }

  /** How many words the text has. */
  public int words() {
    return words;
  }

  /** True when one of two texts is a near copy of the other or holds most of it. */
  public boolean isCopyOf(Sketch other) {
    double needed = Math.min(words, other.words) < SHORT_WORDS ? LIKE_WHEN_SHORT : LIKE;
    return likeness(other) >= needed || held(other) >= HELD;
  }

  /** Estimated share of three-word runs in common, 0 to 1. */
  public double likeness(Sketch other) {
    if (words == 0 || other.words == 0) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      same += smallest[i] == other.smallest[i] ? 1 : 0;
    }
    return (double) same / HASHES;
  }

  /** Share of the shorter text's long sentences that stand in the longer one, 0 to 1. */
  public double held(Sketch other) {
    Sketch shorter = words <= other.words ? this : other;
    Sketch longer = shorter == this ? other : this;
    // past the last hash the longer one kept, it cannot say whether it has a sentence
    Map<Long, Integer> comparable =
        longer.sentences.size() < MOST_SENTENCES
            ? shorter.sentences
            : shorter.sentences.headMap(longer.sentences.lastKey(), true);
    int all = 0;
    int shared = 0;
    int count = 0;
    for (Map.Entry<Long, Integer> sentence : comparable.entrySet()) {
      boolean has = longer.sentences.containsKey(sentence.getKey());
      all += sentence.getValue();
      shared += has ? sentence.getValue() : 0;
      count += has ? 1 : 0;
    }
    boolean tellsEnough = count >= FEWEST_SHARED && shared >= FEWEST_SHARED_WORDS;
    return tellsEnough ? (double) shared / all : 0;
  }

  /** Texts that are copies almost surely share at least one of these; others hardly ever do. */
  public List<Long> keys() {
    List<Long> keys =
        new ArrayList<>(sentences.keySet().stream().limit(MOST_SENTENCE_KEYS).toList());
    for (int band = 0; words > 0 && band < HASHES / ROWS; band++) {
      long key = band + 1;
      for (int row = 0; row < ROWS; row++) {
        key = WordHashes.mix(key * 31 + smallest[band * ROWS + row]);
      }
      keys.add(key);
    }
    return keys;
  }

  /** As text, for keeping. */
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * HASHES + 12 * sentences.size());
    bytes.putInt(words);
    for (int hash : smallest) {
      bytes.putInt(hash);
    }
    sentences.forEach((hash, length) -> bytes.putLong(hash).putInt(length));
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * @throws IllegalArgumentException for what {@link #encoded} did not write
   */
  public static Sketch parse(String encoded) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
    if (bytes.remaining() < 4 + 4 * HASHES || (bytes.remaining() - 4 - 4 * HASHES) % 12 != 0) {
      throw new IllegalArgumentException("not a sketch: " + bytes.remaining() + " bytes");
    }
    int words = bytes.getInt();
    int[] smallest = new int[HASHES];
    for (int i = 0; i < HASHES; i++) {
      smallest[i] = bytes.getInt();
    }
    TreeMap<Long, Integer> sentences = new TreeMap<>();
    while (bytes.hasRemaining()) {
      sentences.put(bytes.getLong(), bytes.getInt());
    }
    return new Sketch(words, smallest, sentences);
  }
}
