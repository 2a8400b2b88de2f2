package org.tocsin.peers;

/**
 * A sentence or a token.
 *
 * @param begin in UTF-16 units
 * @param tag part of speech, empty where there is none
 */
record Piece(int begin, int end, String tag) {}
