package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.desk.exchange.sheet.Cell;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.exchange.sheet.Row;
import org.tocsin.desk.exchange.sheet.RowSink;
import org.tocsin.desk.exchange.sheet.Sheet;
import org.tocsin.desk.exchange.sheet.SheetLimits;
import tools.jackson.databind.JsonNode;

/**
 * Somebody else's GeoJSON as a table: one row a feature, one column a property, and the point in
 * two columns more. What is no point stands there by its name, so that its row says it was not
 * taken.
 */
public final class FeatureSheet implements Sheet {
  private final Features features;
  private final Layout layout;
  private final List<String> names;
  private final SheetLimits limits;

  private FeatureSheet(Features features, Layout layout, List<String> names, SheetLimits limits) {
    this.features = features;
    this.layout = layout;
    this.names = names;
    this.limits = limits;
  }

  public static Sheet open(Path file, SheetLimits limits) throws IOException {
    Features features = new Features(file);
    Set<String> names = new LinkedHashSet<>();
    features.read((number, feature) -> {
      feature.path("properties").properties().forEach(entry -> names.add(entry.getKey()));
      if (names.size() > limits.columns() || number >= limits.rows()) {
        throw new RefusedFile(
            "it has more than %,d properties or %,d features"
                .formatted(limits.columns(), limits.rows()),
            "split it into several files");
      }
      return true;
    });
    Layout layout = new Layout("", "", "", 1);
    return new FeatureSheet(features, layout, List.copyOf(names), limits);
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public List<String> siblings() {
    return List.of();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void read(RowSink sink) throws IOException {
    List<Cell> header = new ArrayList<>(names.stream().map(Cell::of).toList());
    header.add(Cell.of("latitude"));
    header.add(Cell.of("longitude"));
    if (sink.take(new Row(1, header))) {
      features.read((number, feature) -> sink.take(row(number + 1, feature)));
    }
  }

  private Row row(long number, JsonNode feature) {
    List<Cell> cells = new ArrayList<>();
    for (String name : names) {
      cells.add(cell(feature.path("properties").path(name)));
    }
    JsonNode geometry = feature.path("geometry");
    JsonNode point = geometry.path("coordinates");
    boolean isPoint = StatementJson.text(geometry, "type").equals("Point");
    cells.add(isPoint ? cell(point.path(1)) : Cell.of(StatementJson.text(geometry, "type")));
    cells.add(isPoint ? cell(point.path(0)) : Cell.EMPTY);
    return new Row(number, cells);
  }

  private Cell cell(JsonNode value) {
    String text =
        switch (value.getNodeType()) {
          case NULL, MISSING -> "";
          case ARRAY ->
              value
                  .valueStream()
                  .map(element -> element.asString(""))
                  .collect(Collectors.joining(TableForm.SEPARATOR));
          case OBJECT -> value.toString();
          default -> value.asString("");
        };
    return text.length() > limits.cellCharacters()
        ? new Cell(text.substring(0, limits.cellCharacters()), Cell.Origin.TOO_LONG)
        : Cell.of(text.strip());
  }
}
