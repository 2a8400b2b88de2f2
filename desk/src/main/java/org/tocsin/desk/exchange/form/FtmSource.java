package org.tocsin.desk.exchange.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FollowTheMoney entities, one JSON object a line. */
public final class FtmSource implements Source {
  private final Path file;
  private final TypeBook types;

  public FtmSource(Path file, TypeBook types) {
    this.file = file;
    this.types = types;
  }

  @Override
  public boolean isKeyed() {
    return true;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new LineBound(Files.newBufferedReader(file, StandardCharsets.UTF_8)))) {
      long number = 0;
      boolean wanted = true;
      for (String line = in.readLine(); wanted && line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          wanted = sink.take(record(number, line));
        }
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new org.tocsin.desk.exchange.sheet.RefusedFile(
          "the file is not UTF-8, as FollowTheMoney files are", "export it again as UTF-8");
    }
  }

  private RawRecord record(long number, String line) {
    JsonNode entity;
    try {
      entity = JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      return RawRecord.troubled(number, "", Why.UNREADABLE, "JSON");
    }
    String key = StatementJson.text(entity, "id");
    String schema = StatementJson.text(entity, "schema");
    JsonNode own = entity.path(StatementJson.MEMBER);
    Optional<EntityType> type =
        types
            .find(StatementJson.text(own, "type"))
            .filter(found -> !found.name().equals(TypeBook.CLAIM))
            .or(() -> types.ofSchema(schema));
    if (type.isEmpty()) {
      return RawRecord.troubled(number, key, Why.NO_TYPE, schema);
    }
    List<RawValue> values = new ArrayList<>(StatementJson.values(own));
    addProperties(values, type.get(), entity.path("properties"));
    return RawRecord.of(number, key, type.get().name(), values);
  }

  /** What the properties say beyond the statements; others may have added to them. */
  private static void addProperties(List<RawValue> values, EntityType type, JsonNode properties) {
    Set<String> said = new HashSet<>();
    for (RawValue value : values) {
      Optional<String> property =
          type.findField(value.field()).map(field -> FtmForm.property(type, field));
      said.add(property.orElse("") + "\n" + value.cell().text());
    }
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      Optional<Field> field = TypeBook.ofProperty(type, property.getKey());
      for (String text : StatementJson.texts(property.getValue())) {
        if (!said.contains(property.getKey() + "\n" + text.strip())) {
          values.add(RawValue.of(property.getKey(), field.map(Field::name).orElse(""), text));
        }
      }
    }
  }
}
