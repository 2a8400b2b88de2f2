/**
 * Warning rules as data, and the fold that applies them to observations in the order of event time.
 * Sees {@code interval}, {@code corridor} and {@code supply}.
 */
@NullMarked
package org.tocsin.foresight.alert;

import org.jspecify.annotations.NullMarked;
