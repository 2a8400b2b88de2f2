/**
 * Forecasts of risk: what a forecast task is, what it must say about itself, and how it is judged.
 * Each task has a package below this one. A forecast carries the months it learned from, the
 * release of the data, and its skill beside a simple baseline on windows it had not seen; it is
 * withheld when it is no better than that baseline. Sees {@code score}.
 */
@NullMarked
package org.tocsin.foresight.risk;

import org.jspecify.annotations.NullMarked;
