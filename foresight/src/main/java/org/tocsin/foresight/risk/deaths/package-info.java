/**
 * Deaths in state-based conflict by country and month, as distributions: the task of the VIEWS
 * prediction competition 2023/24. Months up to October of the year before are known; January to
 * December are forecast, 3 to 14 months ahead. See docs/forecasts.md for the models.
 */
@NullMarked
package org.tocsin.foresight.risk.deaths;

import org.jspecify.annotations.NullMarked;
