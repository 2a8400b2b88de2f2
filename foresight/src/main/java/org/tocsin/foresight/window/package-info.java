/**
 * Claims about one place, folded day by day into windows of measures and alerts. Pure: a loop on
 * one machine and a keyed job on many run the same fold and give the same output.
 */
@NullMarked
package org.tocsin.foresight.window;

import org.jspecify.annotations.NullMarked;
