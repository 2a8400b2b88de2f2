/** Tests of the ledger as a whole, and the stage that other tests stand on. */
@NullMarked
package org.tocsin.ledger;

import org.jspecify.annotations.NullMarked;
