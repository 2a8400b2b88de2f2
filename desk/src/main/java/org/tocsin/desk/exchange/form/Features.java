package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The features of a GeoJSON file one by one, so that its size costs no memory. */
final class Features {
  private final Path file;

  Features(Path file) {
    this.file = file;
  }

  interface Sink {
    boolean take(long number, JsonNode feature) throws IOException;
  }

  void read(Sink sink) throws IOException {
    try (FeatureBound in = new FeatureBound(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        JsonParser parser = JsonMapper.shared().createParser(in)) {
      if (!seekFeatures(parser)) {
        throw refused("it has no list of features");
      }
      long number = 0;
      boolean wanted = true;
      while (wanted && parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode feature = parser.readValueAsTree();
        in.featureEnded();
        wanted = sink.take(++number, feature);
      }
      if (wanted && parser.currentToken() != JsonToken.END_ARRAY) {
        throw refused("its list of features breaks off");
      }
    } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
      if (e.getCause() instanceof RefusedFile tooLarge) {
        throw tooLarge;
      }
      throw refused("it cannot be read as GeoJSON");
    }
  }

  /** Moves into the array {@code features} of the outermost object. */
  private static boolean seekFeatures(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = parser.currentName().equals("features");
      JsonToken value = parser.nextToken();
      if (found) {
        return value == JsonToken.START_ARRAY;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static RefusedFile refused(String reason) {
    return new RefusedFile(reason, "export it again as a GeoJSON feature collection in UTF-8");
  }
}
