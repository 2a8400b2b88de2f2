/**
 * Hashing and proofs of an RFC 6962 Merkle tree over SHA-256: pure functions, no files, no state.
 * Sees nothing of the rest of the library.
 */
@NullMarked
package org.tocsin.ledger.merkle;

import org.jspecify.annotations.NullMarked;
