package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what is written to docs/formats/reading.schema.json. */
final class ReadingSchemaTest {
  private static final Reader READER = Reader.standard();
  private final JsonMapper json = JsonMapper.builder().build();

  static List<Exercise> exercises() {
    return Exercise.all();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void everyReadingIsValid(Exercise exercise) throws IOException {
    assertThat(errors(exercise.text())).as(exercise.name()).isEmpty();
  }

  @Test
  void anEmptyReadingIsValid() throws IOException {
    assertThat(errors("")).isEmpty();
  }

  @Test
  void aForceThatIsNotOnTheScaleIsRefused() throws IOException {
    String written = write("We urge the Council to act.").replace("\"normal\"", "\"huge\"");
    assertThat(schema().validate(json.readTree(written))).isNotEmpty();
  }

  private List<?> errors(String text) throws IOException {
    JsonNode node = json.readTree(write(text));
    return schema().validate(node);
  }

  private static String write(String text) {
    return new ReadingJson().write(READER.read(text.getBytes(StandardCharsets.UTF_8), Hints.NONE));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("../docs/formats/reading.schema.json")));
  }
}
