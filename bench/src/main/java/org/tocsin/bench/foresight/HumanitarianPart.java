package org.tocsin.bench.foresight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Access and supply on published records, beside what is to be beaten. */
record HumanitarianPart() implements Part {
  @Override
  public String name() {
    return "humanitarian";
  }

  @Override
  public Section measure(Path data, long seed) {
    try {
      HumanitarianFigures figures = HumanitarianFigures.measure(data.resolve(name()));
      return new Section(
          "Access, supply and food security on published records", figures.lines(), figures.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
