package org.tocsin.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long command is: a bar on a terminal, one short line an item elsewhere. */
sealed interface Progress extends AutoCloseable {
  /** A phase begins, with as many steps as are known now. */
  void begin(String phase, long steps);

  /** One step is done. */
  void step(String line);

  @Override
  void close();

  /**
   * @param quiet true to say nothing, when the output is for machines
   */
  static Progress of(PrintWriter err, boolean quiet) {
    if (quiet) {
      return new Silent();
    }
    boolean terminal = System.console() != null && System.console().isTerminal();
    return terminal ? new Bar() : new Lines(err);
  }

  /** Says nothing. */
  record Silent() implements Progress {
    @Override
    public void begin(String phase, long steps) {}

    @Override
    public void step(String line) {}

    @Override
    public void close() {}
  }

  /** One short line a step. */
  record Lines(PrintWriter err) implements Progress {
    @Override
    public void begin(String phase, long steps) {
      err.println(phase + " ...");
      err.flush();
    }

    @Override
    public void step(String line) {
      err.println("  " + line);
      err.flush();
    }

    @Override
    public void close() {}
  }

  /** A bar for each phase. */
  final class Bar implements Progress {
    private ProgressBar bar = build("starting", 0);

    @Override
    public void begin(String phase, long steps) {
      bar.close();
      bar = build(phase, steps);
    }

    @Override
    public void step(String line) {
      bar.setExtraMessage(line);
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }

    private static ProgressBar build(String phase, long steps) {
      return new ProgressBarBuilder()
          .setTaskName(phase)
          .setInitialMax(steps)
          .setStyle(ProgressBarStyle.ASCII)
          .setMaxRenderedLength(100)
          .setUpdateIntervalMillis(200)
          .build();
    }
  }
}
