/**
 * Witnesses: programs of others that see each checkpoint before it is trusted and refuse a second
 * history (C2SP tlog-witness, tlog-policy). Sees {@code tile}, {@code note}, {@code merkle} and
 * {@code disk}.
 */
@NullMarked
package org.tocsin.ledger.witness;

import org.jspecify.annotations.NullMarked;
