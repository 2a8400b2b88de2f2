/**
 * Needs, stocks, deliveries and the days they last, with the uncertainty that the claims leave.
 * Sees {@code interval}.
 */
@NullMarked
package org.tocsin.foresight.supply;

import org.jspecify.annotations.NullMarked;
