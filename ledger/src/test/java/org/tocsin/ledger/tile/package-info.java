/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.tile;

import org.jspecify.annotations.NullMarked;
