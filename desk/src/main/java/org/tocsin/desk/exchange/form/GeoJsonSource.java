package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.desk.establish.entity.EntityType;
import tools.jackson.databind.JsonNode;

/** A GeoJSON file that a desk wrote: each feature carries its statements. */
public final class GeoJsonSource implements Source {
  private final Features features;
  private final TypeBook types;

  public GeoJsonSource(Path file, TypeBook types) {
    this.features = new Features(file);
    this.types = types;
  }

  /** Whether the first feature carries statements. */
  public static boolean isOwn(Path file) throws IOException {
    boolean[] own = {false};
    new Features(file)
        .read((number, feature) -> {
          own[0] = feature.path(StatementJson.MEMBER).has("statements");
          return false;
        });
    return own[0];
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
    features.read((number, feature) -> sink.take(record(number, feature)));
  }

  private RawRecord record(long number, JsonNode feature) {
    JsonNode own = feature.path(StatementJson.MEMBER);
    String said = StatementJson.text(own, "type");
    String key = StatementJson.text(feature, "id");
    return types
        .find(said)
        .map(EntityType::name)
        .map(type -> RawRecord.of(number, key, type, StatementJson.values(own)))
        .orElseGet(() -> RawRecord.troubled(number, key, Why.NO_TYPE, said));
  }
}
