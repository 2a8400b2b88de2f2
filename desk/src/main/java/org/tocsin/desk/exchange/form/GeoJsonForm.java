package org.tocsin.desk.exchange.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.Spot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as a GeoJSON feature collection (RFC 7946). A record with no known point is a feature
 * without geometry, so that the file holds as many features as there are records.
 */
public final class GeoJsonForm {
  private GeoJsonForm() {}

  public static RecordWriter writer(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("{\"type\":\"FeatureCollection\",\"features\":[");
    return new FeatureLines(writer);
  }

  private static final class FeatureLines implements RecordWriter {
    private final Writer out;
    private String before = "\n";

    private FeatureLines(Writer out) {
      this.out = out;
    }

    @Override
    public void write(OutRecord entry) throws IOException {
      ObjectNode feature = JsonNodeFactory.instance.objectNode();
      feature.put("type", "Feature").put("id", entry.entity().id());
      feature.set("geometry", geometry(entry));
      ObjectNode properties = feature.putObject("properties");
      properties.put("type", entry.entity().type().name()).put("title", entry.title());
      for (OutStatement statement : entry.statements()) {
        ArrayNode values =
            properties.get(statement.field()) instanceof ArrayNode known
                ? known
                : properties.putArray(statement.field());
        values.add(statement.value());
      }
      feature.set(StatementJson.MEMBER, StatementJson.of(entry));
      out.write(before);
      out.write(feature.toString());
      before = ",\n";
    }

    private static @Nullable ObjectNode geometry(OutRecord entry) {
      Optional<Spot> spot =
          entry.statements().stream()
              .flatMap(statement -> Optional.ofNullable(statement.spot()).stream())
              .findFirst();
      return spot.map(FeatureLines::point).orElse(null);
    }

    private static ObjectNode point(Spot spot) {
      ObjectNode point = JsonNodeFactory.instance.objectNode().put("type", "Point");
      point.putArray("coordinates").add(spot.longitude()).add(spot.latitude());
      return point;
    }

    @Override
    public void close() throws IOException {
      out.write("\n]}\n");
      out.flush();
    }
  }
}
