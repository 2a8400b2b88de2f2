package org.tocsin.desk.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fact that a parcel was sealed, with its bytes when they are few. */
final class Parcels {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ORIGINAL = "original";

  private Parcels() {}

  static Entry sealed(String caseId, String id, Parcel parcel, String by) {
    ObjectNode content = JSON.objectNode();
    content.put("sha256", parcel.content().digest()).put("bytes", parcel.content().bytes());
    content.put("media_type", parcel.mediaType());
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("content", content);
    parts.put("name", JSON.objectNode().put("text", CleanName.of(parcel.name())));
    ObjectNode origin = JSON.objectNode().putNull("parent").put("from", parcel.from());
    if (!parcel.compartment().isEmpty()) {
      origin.put("compartment", parcel.compartment());
    }
    parts.put("origin", origin);
    if (parcel.content() instanceof Parcel.Small small) {
      parts.put(ORIGINAL, JSON.objectNode().put("base64", small.base64()));
    }
    return new Entry(Kinds.ITEM_SEALED, caseId, id, by, parts);
  }

  /**
   * The fact that bytes of the vault were sealed.
   *
   * @param parent the item they were taken out of or made from
   */
  static Entry sealed(
      String caseId,
      String id,
      String name,
      @Nullable String parent,
      SealedStore.Stored stored,
      String compartment,
      String by) {
    ObjectNode content = JSON.objectNode();
    content.put("sha256", stored.digest()).put("bytes", stored.bytes());
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("content", content);
    parts.put("name", JSON.objectNode().put("text", CleanName.of(name)));
    ObjectNode origin = JSON.objectNode().put("parent", parent);
    if (!compartment.equals(Viewer.OPEN)) {
      origin.put("compartment", compartment);
    }
    parts.put("origin", origin);
    return new Entry(Kinds.ITEM_SEALED, caseId, id, by, parts);
  }

  /**
   * The bytes that a fact carries, empty when it carries none.
   *
   * @throws IOException when they are not those it names
   */
  static Optional<InputStream> findBytes(Recorded sealed) throws IOException {
    JsonNode original = sealed.parts().get(ORIGINAL);
    JsonNode content = sealed.parts().get("content");
    if (original == null || content == null) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getDecoder().decode(original.path("base64").asString(""));
    if (!Parcel.sha256(bytes).equals(content.path("sha256").asString(""))) {
      throw new IOException("fact " + sealed.leaf() + " does not hold the original it names");
    }
    return Optional.of(new ByteArrayInputStream(bytes));
  }
}
