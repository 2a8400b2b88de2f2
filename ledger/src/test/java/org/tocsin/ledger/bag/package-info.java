/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.bag;

import org.jspecify.annotations.NullMarked;
