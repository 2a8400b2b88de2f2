/**
 * Words of others about when: time-stamp authorities (RFC 3161) that say a digest existed not later
 * than a moment. Sees {@code merkle} and {@code disk}.
 */
@NullMarked
package org.tocsin.ledger.time;

import org.jspecify.annotations.NullMarked;
