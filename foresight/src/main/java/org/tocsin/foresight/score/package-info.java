/**
 * Scores of forecasts that have come due: how far they were from what happened, and how sure we can
 * be that one source is better than another. Takes forecasts and outcomes, knows no model.
 */
@NullMarked
package org.tocsin.foresight.score;

import org.jspecify.annotations.NullMarked;
