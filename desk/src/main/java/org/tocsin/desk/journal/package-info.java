/**
 * What every step writes to: facts appended to the ledger, and the views (SQL tables) that are
 * projections of them. Sees the ledger; sees no room.
 */
@NullMarked
package org.tocsin.desk.journal;

import org.jspecify.annotations.NullMarked;
