/**
 * Tiles and entry bundles as in C2SP tlog-tiles: writing our public log, reading and checking any.
 * Sees {@code merkle}, {@code note} and {@code disk}.
 */
@NullMarked
package org.tocsin.ledger.tile;

import org.jspecify.annotations.NullMarked;
