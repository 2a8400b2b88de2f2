package org.tocsin.bench.read;

import java.nio.charset.StandardCharsets;

/**
 * One file of a corpus.
 *
 * @param name its path from the folder of the corpus, with {@code /}
 */
record CorpusFile(String name, byte[] bytes) {
  String utf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
