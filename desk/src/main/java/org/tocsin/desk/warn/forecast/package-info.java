/**
 * Predictions as sources gave them, sealed; what came of them, said by one person and confirmed by
 * another; and the scoreboard of both. Forecasts stand beside alerts and raise none: nothing else
 * in warn sees this package. {@link org.tocsin.desk.warn.forecast.Predictions} and {@link
 * org.tocsin.desk.warn.forecast.Decisions} are the fronts.
 */
@NamedInterface("forecast")
@NullMarked
package org.tocsin.desk.warn.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
