/**
 * Sealed originals: content addressed by SHA-256, encrypted as age files, streamed in constant
 * memory. Sees {@code disk} and {@code merkle}.
 */
@NullMarked
package org.tocsin.ledger.vault;

import org.jspecify.annotations.NullMarked;
