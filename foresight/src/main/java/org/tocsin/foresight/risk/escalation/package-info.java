/**
 * Escalation of armed conflict and its onset after five quiet years, by country and month, from the
 * series of deaths that VIEWS publishes. Sees {@code risk.deaths} for the series, {@code
 * risk.learn} and {@code score}.
 */
@NullMarked
package org.tocsin.foresight.risk.escalation;

import org.jspecify.annotations.NullMarked;
