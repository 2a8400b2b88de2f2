/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.vault;

import org.jspecify.annotations.NullMarked;
