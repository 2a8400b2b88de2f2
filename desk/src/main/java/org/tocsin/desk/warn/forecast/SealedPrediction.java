package org.tocsin.desk.warn.forecast;

import org.tocsin.foresight.board.Prediction;

/**
 * One prediction with where it stands.
 *
 * @param setId of its {@link SealedSet}
 * @param leaf of the fact that sealed it
 * @param row its number in its file
 */
public record SealedPrediction(String setId, long leaf, int row, Prediction prediction) {}
