package org.tocsin.desk.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the last few results for as long as no fact was added. Thread-safe. */
final class Recent<T> {
  private static final int MOST = 16;

  private final Map<String, T> kept = new LinkedHashMap<>();
  private long version = -1;

  synchronized T get(String key, long currentVersion, Supplier<T> maker) {
    if (version != currentVersion) {
      kept.clear();
      version = currentVersion;
    }
    T known = kept.get(key);
    if (known != null) {
      return known;
    }
    if (kept.size() >= MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    T made = maker.get();
    kept.put(key, made);
    return made;
  }
}
