package org.tocsin.desk.establish.lens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.tocsin.foresight.indicator.Framework;
import org.tocsin.foresight.indicator.IndicatorRules;
import org.tocsin.foresight.indicator.StageLens;

/**
 * The lists of a desk: those that ship, or in their place the team's own {@code indicators.json},
 * {@code indicator-rules.json} and {@code stages.json} out of the folder {@code framework} of its
 * home.
 *
 * @param framework risk factors and indicators
 * @param rules which evidence suggests which indicator
 * @param stages stages as their author gives them
 */
public record Frameworks(Framework framework, IndicatorRules rules, StageLens stages) {

  /** Those that ship. */
  public static Frameworks shipped() {
    return new Frameworks(Framework.shipped(), IndicatorRules.shipped(), StageLens.shipped());
  }

  /**
   * Those of a team, and for each file it does not have the one that ships.
   *
   * @param folder need not exist
   * @throws IllegalArgumentException when a file cannot be understood, in one line that names it
   */
  public static Frameworks with(Path folder) {
    Frameworks shipped = shipped();
    Framework framework = own(folder, "indicators.json", Framework::read, shipped.framework());
    IndicatorRules rules =
        own(folder, "indicator-rules.json", IndicatorRules::read, shipped.rules());
    StageLens stages = own(folder, "stages.json", StageLens::read, shipped.stages());
    try {
      return new Frameworks(framework, rules.fitting(framework), stages);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          folder.getFileName()
              + ": "
              + e.getMessage()
              + "; give your own indicator-rules.json beside your indicators.json",
          e);
    }
  }

  private static <T> T own(
      Path folder, String file, BiFunction<InputStream, String, T> read, T otherwise) {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      return otherwise;
    }
    try (InputStream json = Files.newInputStream(path)) {
      return read.apply(json, folder.getFileName() + "/" + file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  public Lens lens(Lens.Kind kind) {
    return switch (kind) {
      case INDICATORS -> Lens.of(framework);
      case STAGES -> Lens.of(stages);
    };
  }
}
