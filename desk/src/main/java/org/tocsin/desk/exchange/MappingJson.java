package org.tocsin.desk.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.exchange.form.ColumnUse;
import org.tocsin.desk.exchange.form.DayOrder;
import org.tocsin.desk.exchange.form.DecimalMark;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.sheet.Layout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Mappings as they stand in facts. */
final class MappingJson {
  private MappingJson() {}

  static ObjectNode of(Mapping mapping) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", mapping.name()).put("type", mapping.type());
    json.putObject("layout")
        .put("charset", mapping.layout().charset())
        .put("delimiter", mapping.layout().delimiter())
        .put("sheet", mapping.layout().sheet())
        .put("header_row", mapping.layout().headerRow());
    ArrayNode columns = json.putArray("columns");
    for (ColumnUse column : mapping.columns()) {
      columns.addObject().put("header", column.header()).put("use", column.text());
    }
    json.put("days", mapping.days().name()).put("decimals", mapping.decimals().name());
    json.put("separator", mapping.separator());
    return json;
  }

  static @Nullable Mapping find(JsonNode json) {
    return json.isObject() ? parse(json) : null;
  }

  static Mapping parse(JsonNode json) {
    JsonNode layout = json.path("layout");
    List<ColumnUse> columns = new ArrayList<>();
    for (JsonNode column : json.path("columns")) {
      columns.add(
          ColumnUse.parse(column.path("header").asString(""), column.path("use").asString("")));
    }
    return new Mapping(
        json.path("name").asString(""),
        json.path("type").asString(""),
        new Layout(
            layout.path("charset").asString(""),
            layout.path("delimiter").asString(""),
            layout.path("sheet").asString(""),
            layout.path("header_row").asInt(0)),
        columns,
        DayOrder.valueOf(json.path("days").asString(DayOrder.NOT_SAID.name())),
        DecimalMark.valueOf(json.path("decimals").asString(DecimalMark.NOT_SAID.name())),
        json.path("separator").asString(""));
  }
}
