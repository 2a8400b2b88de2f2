package org.tocsin.foresight.risk;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.tocsin.foresight.score.Ensemble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Models, forecasts and evaluations as JSON: the records' own names in snake_case. */
public final class RiskJson {

  /** The quantiles that a fan chart needs: median, middle half, 80 % and 90 %. */
  private static final double[] FAN = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

  private final JsonMapper form =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Any record of this package as a JSON tree. */
  public JsonNode tree(Object record) {
    return form.valueToTree(record);
  }

  /** A tree as text. */
  public String text(JsonNode tree) {
    return form.writeValueAsString(tree);
  }

  /** A tree, for example the parameters of a model, as a record. */
  public <T> T read(JsonNode tree, Class<T> type) {
    try {
      return form.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new ForecastDataException("parameters of a model do not fit: " + line(e), e);
    }
  }

  /**
   * A model as {@link #tree} wrote it.
   *
   * @param name what to call the file in an error
   */
  public ModelFile readModel(String json, String name) {
    try {
      return form.readValue(json, ModelFile.class);
    } catch (JacksonException e) {
      throw new ForecastDataException(name + " is no model file of tocsin: " + line(e), e);
    }
  }

  /** Forecasts with their card; the draws of counts only when asked for. */
  public ObjectNode forecasts(ForecastSet set, boolean withDraws) {
    ObjectNode json = form.createObjectNode();
    json.set("card", tree(set.card()));
    switch (set) {
      case ForecastSet.Withheld withheld -> json.put("withheld", withheld.reason());
      case ForecastSet.Issued issued -> {
        ArrayNode list = json.putArray("forecasts");
        issued.forecasts().forEach(one -> add(list.addObject(), one, withDraws));
      }
    }
    return json;
  }

  private static void add(ObjectNode json, Forecast forecast, boolean withDraws) {
    json.put("place", forecast.place()).put("place_name", forecast.placeName());
    json.put("period", forecast.period());
    switch (forecast) {
      case Forecast.Chance chance ->
          json.put("event", chance.event()).put("probability", chance.probability());
      case Forecast.Count count -> addDraws(json, count.draws(), withDraws);
    }
  }

  private static void addDraws(ObjectNode json, Ensemble draws, boolean withDraws) {
    json.put("mean", draws.mean());
    ObjectNode quantiles = json.putObject("quantiles");
    for (double share : FAN) {
      quantiles.put(String.valueOf(share), draws.quantile(share));
    }
    if (withDraws) {
      ArrayNode list = json.putArray("draws");
      draws.draws().forEach(list::add);
    }
  }

  private static String line(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("not JSON").split(" \\(class ", 2)[0];
  }
}
