/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.witness;

import org.jspecify.annotations.NullMarked;
