/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.time;

import org.jspecify.annotations.NullMarked;
