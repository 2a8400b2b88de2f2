/**
 * The encrypted, append-only journal of records, which is the truth everything else is derived
 * from. Format: {@code docs/formats/journal.md}. Sees {@code merkle} and {@code disk}.
 */
@NullMarked
package org.tocsin.ledger.journal;

import org.jspecify.annotations.NullMarked;
