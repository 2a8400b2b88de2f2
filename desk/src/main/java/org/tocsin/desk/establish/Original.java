package org.tocsin.desk.establish;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person may correct of a candidate, as the machine read it. As long as nobody has done
 * anything with a candidate its row says the same, and the text is kept only after that.
 */
final class Original {
  /** Of a candidate that nobody has touched. */
  static final String AS_IT_STANDS = "";

  static final String SELECT =
      "select id, original, speakers, stance, type, day, day_text, day_inferred, place from candidate ";

  private Original() {}

  /** Out of the parts of a fact. */
  static String of(JsonNode source, JsonNode detail) {
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.set("speakers", source.path("speakers"));
    original.set("stance", source.path("stance"));
    original.set("type", detail.path("type"));
    original.set("day", detail.path("day"));
    original.set("day_text", detail.path("day_text"));
    original.set("day_inferred", detail.path("day_inferred"));
    original.set("place", detail.path("place"));
    return original.toString();
  }

  /** Out of a row of {@link #SELECT}. */
  static String of(ResultSet row) throws SQLException {
    String kept = row.getString("original");
    if (!kept.equals(AS_IT_STANDS)) {
      return kept;
    }
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.set("speakers", EstablishView.parse(row.getString("speakers")));
    original.put("stance", row.getString("stance"));
    original.put("type", unlessEmpty(row.getString("type")));
    original.put("day", row.getString("day"));
    original.put("day_text", row.getString("day_text"));
    original.put("day_inferred", row.getInt("day_inferred") != 0);
    original.put("place", row.getString("place"));
    return original.toString();
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
