package org.tocsin.reader;

import org.jspecify.annotations.Nullable;
import org.tocsin.reader.extract.LanguageDetector;

/** Holds the language tables once a document comes that does not say its language. */
final class LazyLanguageDetector {
  private volatile @Nullable LanguageDetector loaded;

  String detect(String text) {
    LanguageDetector now = loaded;
    if (now == null) {
      synchronized (this) {
        now = loaded;
        if (now == null) {
          now = LanguageDetector.standard();
          loaded = now;
        }
      }
    }
    return now.detect(text);
  }
}
