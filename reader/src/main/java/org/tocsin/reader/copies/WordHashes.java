package org.tocsin.reader.copies;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as 64-bit numbers: compatibility forms made plain (NFKC), case folded, marks
 * and punctuation left out, so that what an editor's software changes makes no difference. In
 * scripts that put no spaces between words each character is a word.
 */
final class WordHashes {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final String SENTENCE_ENDS = ".!?։؟。！？।…";

  /** Hash of each word, in order. */
  final long[] words;

  /** For each sentence the index of the first word after it. */
  final int[] sentenceEnds;

  private WordHashes(long[] words, int[] sentenceEnds) {
    this.words = words;
    this.sentenceEnds = sentenceEnds;
  }

  static WordHashes of(String text) {
    return new Walk().over(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** Spreads every bit over all (the finaliser of SplitMix64). */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static final class Walk {
    private long[] words = new long[256];
    private int[] ends = new int[32];
    private int wordCount;
    private int endCount;
    private long hash = FNV_OFFSET;
    private boolean inWord;

    WordHashes over(String text) {
      int newlines = 0;
      int point;
      for (int i = 0; i < text.length(); i += Character.charCount(point)) {
        point = text.codePointAt(i);
        newlines = point == '\n' ? newlines + 1 : Character.isWhitespace(point) ? newlines : 0;
        if (newlines == 2 || SENTENCE_ENDS.indexOf(point) >= 0) {
          endSentence();
        } else {
          take(point);
        }
      }
      endSentence();
      return new WordHashes(Arrays.copyOf(words, wordCount), Arrays.copyOf(ends, endCount));
    }

    private void take(int point) {
      if (Character.isLetterOrDigit(point)) {
        boolean alone = isUnspaced(point);
        if (alone) {
          endWord();
        }
        hash = (hash ^ Character.toLowerCase(Character.toUpperCase(point))) * FNV_PRIME;
        inWord = true;
        if (alone) {
          endWord();
        }
      } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
        endWord();
      }
    }

    private static boolean isUnspaced(int point) {
      return switch (Character.UnicodeScript.of(point)) {
        case HAN, HIRAGANA, KATAKANA, THAI, KHMER, LAO, MYANMAR -> true;
        default -> false;
      };
    }

    private void endWord() {
      if (inWord) {
        words = wordCount == words.length ? Arrays.copyOf(words, wordCount * 2) : words;
        words[wordCount++] = mix(hash);
        hash = FNV_OFFSET;
        inWord = false;
      }
    }

    private void endSentence() {
      endWord();
      int last = endCount == 0 ? 0 : ends[endCount - 1];
      if (wordCount > last) {
        ends = endCount == ends.length ? Arrays.copyOf(ends, endCount * 2) : ends;
        ends[endCount++] = wordCount;
      }
    }
  }
}
