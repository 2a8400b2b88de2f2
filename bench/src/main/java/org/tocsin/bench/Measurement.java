package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Something that can be measured; leaves nothing that is needed later in its directory. */
@FunctionalInterface
interface Measurement {
  /**
   * @param scratch an empty directory of its own
   */
  Row run(Path scratch) throws IOException;
}
