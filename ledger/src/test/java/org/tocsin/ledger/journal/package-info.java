/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.journal;

import org.jspecify.annotations.NullMarked;
