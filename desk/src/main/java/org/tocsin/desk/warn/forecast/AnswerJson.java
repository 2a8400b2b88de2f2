package org.tocsin.desk.warn.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Quantile;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questions and answers as they stand in facts. */
final class AnswerJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AnswerJson() {}

  static void write(Question question, ObjectNode json) {
    json.put("kind", question.kind().name()).put("target", question.target());
    json.put("place", question.place()).put("from", question.from().toString());
    json.put("last", question.last().toString()).put("criterion", question.criterion());
  }

  static Question question(JsonNode json) {
    return new Question(
        AnswerKind.valueOf(json.path("kind").asString()),
        json.path("target").asString(),
        json.path("place").asString(),
        LocalDate.parse(json.path("from").asString()),
        LocalDate.parse(json.path("last").asString()),
        json.path("criterion").asString());
  }

  static ObjectNode json(Answer answer) {
    ObjectNode json = JSON.objectNode();
    switch (answer) {
      case Chance chance -> json.put("probability", chance.probability());
      case Spread spread -> {
        ArrayNode list = json.putArray("quantiles");
        spread.quantiles().forEach(q -> list.addArray().add(q.share()).add(q.value()));
      }
    }
    return json;
  }

  static Answer answer(JsonNode json) {
    if (json.has("probability")) {
      return new Chance(json.path("probability").asDouble());
    }
    List<Quantile> quantiles = new ArrayList<>();
    for (JsonNode pair : json.path("quantiles")) {
      quantiles.add(new Quantile(pair.path(0).asDouble(), pair.path(1).asDouble()));
    }
    return new Spread(quantiles);
  }
}
