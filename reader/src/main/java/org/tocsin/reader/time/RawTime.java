package org.tocsin.reader.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.TimeType;

/**
 * A time expression found but not yet anchored.
 *
 * @param from first token, its modifier included
 * @param to one past the last
 * @param mod from {@code times.tsv}, for example {@code about}
 */
record RawTime(int from, int to, TimeType type, Meaning meaning, @Nullable String mod) {
  RawTime modified(int newFrom, String newMod) {
    return new RawTime(newFrom, to, type, meaning, newMod);
  }
}
