package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a task is asked to measure on.
 *
 * @param data the folder of all data, or of the data of one task in the same layout
 * @param limit most documents (pages, sentences, rows) to take; {@link Integer#MAX_VALUE} for all
 * @param seed of all randomness
 * @param peers that run beside us
 */
record Ask(Path data, int limit, long seed, Peers peers) {
  /**
   * The folder of that name below {@link #data}, or {@link #data} itself when it is the folder of
   * one task.
   *
   * @throws IOException when there is neither
   */
  Path folder(String name) throws IOException {
    Path below = data.resolve(name);
    if (Files.isDirectory(below)) {
      return below;
    }
    if (Files.isDirectory(data)) {
      return data;
    }
    throw new IOException("no folder " + below + ": name one with --data");
  }

  /** The first of a list, as many as were asked for. */
  <T> List<T> limited(List<T> all) {
    return all.subList(0, Math.min(limit, all.size()));
  }
}
