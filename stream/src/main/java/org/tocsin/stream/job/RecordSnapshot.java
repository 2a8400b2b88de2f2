package org.tocsin.stream.job;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Which record a checkpoint holds, by name. Flink makes it without arguments and then reads it. */
public final class RecordSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int VERSION = 1;

  private @Nullable Class<T> type;

  /** For Flink. */
  public RecordSnapshot() {}

  RecordSnapshot(Class<T> type) {
    this.type = type;
  }

  private Class<T> type() {
    Class<T> known = type;
    if (known == null) {
      throw new IllegalStateException("not read yet");
    }
    return known;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(type().getName());
  }

  @Override
  @SuppressWarnings("unchecked")
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    String name = in.readUTF();
    try {
      type = (Class<T>) Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IOException("the checkpoint holds " + name + ", which this version lacks", e);
    }
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new RecordSerializer<>(type());
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    return old instanceof RecordSnapshot<T> same && same.type().equals(type())
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }
}
