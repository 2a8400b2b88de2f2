package org.tocsin.bench.read;

/**
 * Other programs for the same work.
 *
 * @param wanted whether they are to run at all
 */
record Peers(boolean wanted) {}
