package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.InputStream;

/** Opens the same bytes anew at each call; the caller closes the stream. */
@FunctionalInterface
public interface InputSupplier {
  InputStream open() throws IOException;
}
