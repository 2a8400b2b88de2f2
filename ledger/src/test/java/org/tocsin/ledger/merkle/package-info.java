/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.merkle;

import org.jspecify.annotations.NullMarked;
