/**
 * What people found on each indicator beside what the record suggests, how far the list has been
 * looked at, what changed since a day, and what is worth finding out next. No weights and no total.
 * {@link org.tocsin.desk.measure.board.Boards} is the front.
 */
@NamedInterface("board")
@NullMarked
package org.tocsin.desk.measure.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
