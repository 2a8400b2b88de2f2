/**
 * Files that are there after the power fails: forced writes, atomic replacement, and errors that
 * say what to do. Sees nothing of the rest of the library.
 */
@NullMarked
package org.tocsin.ledger.disk;

import org.jspecify.annotations.NullMarked;
