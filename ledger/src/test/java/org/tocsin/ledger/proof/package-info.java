/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.proof;

import org.jspecify.annotations.NullMarked;
