package org.tocsin.desk.exchange.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records as FollowTheMoney entities, one JSON object a line. */
public final class FtmForm {
  /** Types that data files give no schema, as the nearest that FollowTheMoney has. */
  private static final Map<String, String> NEAREST =
      Map.of("act", "Event", "involvement", "UnknownLink", "chain", "UnknownLink");

  /** Properties of the links among them. */
  private static final Map<String, String> LINK_PROPERTIES =
      Map.of(
          "involvement.who", "subject",
          "involvement.incident", "object",
          "involvement.role", "role",
          "chain.from", "subject",
          "chain.to", "object",
          "chain.kind", "role",
          "act.kind", "name",
          "act.began", "startDate",
          "act.ended", "endDate",
          "act.place", "location");

  private FtmForm() {}

  /** The schema of a type; empty when FollowTheMoney has nothing like it. */
  public static Optional<String> schema(EntityType type) {
    return Optional.ofNullable(type.ftm()).or(() -> Optional.ofNullable(NEAREST.get(type.name())));
  }

  static @Nullable String property(EntityType type, Field field) {
    return field.ftm() == null
        ? LINK_PROPERTIES.get(type.name() + "." + field.name())
        : field.ftm();
  }

  /** Writes records whose type has a schema. */
  public static RecordWriter writer(OutputStream out) {
    return new Lines(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private record Lines(Writer out) implements RecordWriter {
    @Override
    public void write(OutRecord entry) throws IOException {
      EntityType type = entry.entity().type();
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("id", entry.entity().id()).put("schema", schema(type).orElseThrow());
      ObjectNode properties = line.putObject("properties");
      for (OutStatement statement : entry.statements()) {
        String property =
            type.findField(statement.field()).map(f -> property(type, f)).orElse(null);
        if (property != null) {
          array(properties, property).add(statement.value());
        }
      }
      line.set(StatementJson.MEMBER, StatementJson.of(entry));
      out.write(line.toString());
      out.write('\n');
    }

    private static ArrayNode array(ObjectNode properties, String name) {
      return properties.get(name) instanceof ArrayNode known ? known : properties.putArray(name);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
