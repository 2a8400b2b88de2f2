/**
 * Tries the measures on real records and prints nothing: pure functions from published tables to
 * results with their peers and intervals. Sees every other package of the library.
 */
@NullMarked
package org.tocsin.foresight.trial;

import org.jspecify.annotations.NullMarked;
