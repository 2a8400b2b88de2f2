package org.tocsin.bench.foresight;

import java.nio.file.Path;

/** One kind of forecast or measure, with its peers. */
interface Part {
  /** Short name for the command line, for example {@code ewp}. */
  String name();

  /**
   * @param data the folder that holds one folder a source
   * @param seed of all randomness
   */
  Section measure(Path data, long seed);
}
