package org.tocsin.stream.job;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import org.tocsin.foresight.corridor.CorridorState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as JSON, for what travels between slots and into checkpoints. JSON, because the libraries
 * know no Flink, a checkpoint can be read by people, and the reader is far slower than any of it.
 */
final class StateJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
          .addMixIn(CorridorState.class, NamedCorridorState.class)
          .build();

  /** The library leaves open how a state is written. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = CorridorState.Open.class, name = "open"),
    @JsonSubTypes.Type(value = CorridorState.Restricted.class, name = "restricted"),
    @JsonSubTypes.Type(value = CorridorState.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = CorridorState.Unknown.class, name = "unknown")
  })
  private interface NamedCorridorState {}

  byte[] write(Object value) {
    return mapper.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
  }

  <T> T read(byte[] json, Class<T> type) {
    return mapper.readValue(json, type);
  }
}
