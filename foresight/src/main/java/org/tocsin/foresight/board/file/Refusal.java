package org.tocsin.foresight.board.file;

/**
 * A row that could not be used.
 *
 * @param row of the table, its head being 1, or the number of the entry in a list
 * @param reason what is wrong and what to do, in one line
 */
public record Refusal(int row, String reason) {}
