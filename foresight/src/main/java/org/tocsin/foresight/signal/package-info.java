/**
 * Signals in series of figures: prices that rise together, quotes that go missing, points at which
 * a series changes, and the next week's receipts by a pool of simple forecasters. Sees {@code
 * series}, {@code supply} and {@code interval}.
 */
@NullMarked
package org.tocsin.foresight.signal;

import org.jspecify.annotations.NullMarked;
