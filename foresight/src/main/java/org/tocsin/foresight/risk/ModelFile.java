package org.tocsin.foresight.risk;

import tools.jackson.databind.JsonNode;

/**
 * A trained model as it is written to a file: its card, and parameters that only its task reads.
 *
 * @param card what the forecasts of the model will say about themselves
 * @param parameters what was learned
 */
public record ModelFile(ForecastCard card, JsonNode parameters) {}
