package org.tocsin.desk.publish;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** docs/formats/dossier.schema.json, as an independent validator reads it. */
final class DossierSchema {
  private DossierSchema() {}

  /** What of a file does not follow the schema; empty when all does. */
  static List<String> problems(Path json) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../docs/formats/dossier.schema.json")));
    return schema.validate(JsonMapper.shared().readTree(Files.readString(json))).stream()
        .map(Object::toString)
        .toList();
  }
}
