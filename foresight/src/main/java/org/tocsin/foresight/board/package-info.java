/**
 * The scoreboard: every source that predicts on equal terms. Predictions beside what happened, as
 * pure functions: a mean score of each source alone, of each pair on the questions both answered,
 * the skill against a baseline that no source chooses for itself, and calibration. Knows no model
 * and no file; {@code board.file} reads both.
 */
@NullMarked
package org.tocsin.foresight.board;

import org.jspecify.annotations.NullMarked;
