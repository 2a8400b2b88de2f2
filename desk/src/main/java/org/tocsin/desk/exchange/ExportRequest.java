package org.tocsin.desk.exchange;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody asks to take out.
 *
 * @param types of records; empty for all
 * @param claims whether the claims of the case go along
 * @param compartments whether records in the asker's compartments go along
 * @param values whether the values of restricted fields go along
 * @param reason why; needed
 */
public record ExportRequest(
    ExportForm form,
    List<String> types,
    boolean claims,
    boolean compartments,
    boolean values,
    String reason) {

  public ExportRequest {
    types = List.copyOf(types);
    reason = reason.strip();
  }

  /** Whether a second person has to agree. */
  public boolean needsApproval() {
    return compartments || values || form.isRestricted();
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("form", form.name());
    types.forEach(json.putArray("types")::add);
    json.put("claims", claims).put("compartments", compartments).put("values", values);
    return json.put("reason", reason);
  }

  static ExportRequest fromJson(JsonNode json) {
    List<String> types = new ArrayList<>(Receipt.texts(json.path("types")));
    return new ExportRequest(
        ExportForm.valueOf(json.path("form").asString("")),
        types,
        json.path("claims").asBoolean(false),
        json.path("compartments").asBoolean(false),
        json.path("values").asBoolean(false),
        json.path("reason").asString(""));
  }
}
