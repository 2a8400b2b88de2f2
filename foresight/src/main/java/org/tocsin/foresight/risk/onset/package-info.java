/**
 * Onset of mass killing within two years by country and year, on the Early Warning Project's data
 * and by its own protocol, with its own forecasts beside ours. Sees {@code risk.learn} and {@code
 * score}.
 */
@NullMarked
package org.tocsin.foresight.risk.onset;

import org.jspecify.annotations.NullMarked;
