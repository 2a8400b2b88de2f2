/**
 * Files of predictions and of outcomes: the formats of {@code docs/formats/predictions.md}, what
 * {@code tocsin forecast predict --json} prints, the Early Warning Project's tables and those of
 * the IPC. Text in, predictions and refusals out; a row that cannot be used is refused with a
 * reason and never guessed at.
 */
@NullMarked
package org.tocsin.foresight.board.file;

import org.jspecify.annotations.NullMarked;
