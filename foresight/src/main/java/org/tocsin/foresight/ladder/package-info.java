/**
 * Who is told of an alert, by when, and who next when nobody confirms: a ladder as data, and a pure
 * function from it, the facts so far and the present moment to the steps that are due. Sees {@code
 * alert}.
 */
@NullMarked
package org.tocsin.foresight.ladder;

import org.jspecify.annotations.NullMarked;
