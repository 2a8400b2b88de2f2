package org.tocsin.reader.extract;

/** What stands inside a block: more blocks, or a run of text. */
sealed interface Piece permits Box, Run {}
