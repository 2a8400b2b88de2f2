package org.tocsin.stream.job;

import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A record of the source as JSON in a checkpoint. */
record JsonVersioned<T>(Class<T> type, StateJson json) implements SimpleVersionedSerializer<T> {
  JsonVersioned(Class<T> type) {
    this(type, new StateJson());
  }

  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(T value) {
    return json.write(value);
  }

  @Override
  public T deserialize(int version, byte[] bytes) {
    return json.read(bytes, type);
  }
}
