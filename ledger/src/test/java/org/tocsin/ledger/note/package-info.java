/** Tests of the room of the same name. */
@NullMarked
package org.tocsin.ledger.note;

import org.jspecify.annotations.NullMarked;
