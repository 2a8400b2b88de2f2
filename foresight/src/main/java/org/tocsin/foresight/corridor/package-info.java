/**
 * What contradictory reports say about a way in or out: its states by day, per reading of the
 * reports. Sees {@code interval}.
 */
@NullMarked
package org.tocsin.foresight.corridor;

import org.jspecify.annotations.NullMarked;
