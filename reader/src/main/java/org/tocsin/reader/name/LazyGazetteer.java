package org.tocsin.reader.name;

import org.jspecify.annotations.Nullable;

/** Holds the gazetteer once something asks for it. */
final class LazyGazetteer {
  private volatile @Nullable Gazetteer loaded;

  Gazetteer get() {
    Gazetteer now = loaded;
    if (now == null) {
      synchronized (this) {
        now = loaded;
        if (now == null) {
          now = Gazetteer.standard();
          loaded = now;
        }
      }
    }
    return now;
  }
}
