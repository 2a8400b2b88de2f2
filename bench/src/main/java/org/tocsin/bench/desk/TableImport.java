package org.tocsin.bench.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.tocsin.bench.Scratch;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.exchange.ImportPlan;
import org.tocsin.desk.exchange.ImportRun;
import org.tocsin.desk.exchange.Look;
import org.tocsin.desk.exchange.form.Suggestion;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * A table of a size taken in by the import room as one transaction, each row an incident with its
 * outcome on the receipt, in a desk that is thrown away afterwards.
 */
final class TableImport {
  private static final double NANOS = 1e9;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

  private final int rows;
  private final long seed;
  private final Path folder;

  TableImport(int rows, long seed, Path folder) {
    this.rows = rows;
    this.seed = seed;
    this.folder = folder;
  }

  void measure(Curve curve) throws IOException {
    Files.createDirectories(folder);
    try (Scratch scratch = new Scratch(folder);
        Desk desk = Desk.open(Home.at(scratch.directory(), Map.of()), Clock.systemUTC())) {
      Viewer ada = new Viewer("ada", Role.ANALYST, Set.of());
      Item table = seal(desk, ada);
      Look look = desk.importing().look(table.id(), Layout.FOUND_OUT, ada);
      Suggestion suggestion = new Suggestion(desk.importing().types().get("incident"));
      ImportPlan plan =
          new ImportPlan(
              table.id(),
              suggestion.of(look.head().orElseThrow(), look.layout()),
              table.compartment());
      long begun = System.nanoTime();
      double cpu = Processor.seconds();
      ImportRun run = desk.importing().run(desk.importing().nextId(), plan, ada, done -> {});
      double seconds = (System.nanoTime() - begun) / NANOS;
      double busy = Processor.seconds() - cpu;
      if (run.state() != ImportRun.State.SEALED) {
        throw new IOException("the import of " + rows + " rows ended as " + run.state());
      }
      curve.add("import of a table with a receipt", "rows/s", rows, rows / seconds);
      curve.add("import of a table with a receipt", "rows a CPU second", rows, rows / busy);
    }
  }

  private Item seal(Desk desk, Viewer by) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("title,began,place,killed,summary\n");
    for (int row = 1; row <= rows; row++) {
      text.append("Exercise: lorry ").append(row).append(" stopped,");
      text.append(FIRST.plusDays(random.nextInt(365))).append(",Post ");
      text.append(random.nextInt(500)).append(',').append(random.nextInt(9));
      text.append(",Told by driver ").append(random.nextInt(2_000)).append(" on the road\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    String file = desk.collecting().openCase("exercise of " + rows + " rows", "ada").id();
    return desk.collecting().seal(file, "lorries.csv", new ByteArrayInputStream(bytes), by).item();
  }
}
