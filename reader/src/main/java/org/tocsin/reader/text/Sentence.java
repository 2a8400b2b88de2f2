package org.tocsin.reader.text;

/**
 * A sentence as a range of tokens.
 *
 * @param from first token
 * @param to one past the last
 * @param block index of the block it is in
 */
public record Sentence(int from, int to, int block) {}
