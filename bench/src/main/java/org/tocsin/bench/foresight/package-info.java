/** Forecasts and measures beside their peers, on public data. */
@NullMarked
package org.tocsin.bench.foresight;

import org.jspecify.annotations.NullMarked;
