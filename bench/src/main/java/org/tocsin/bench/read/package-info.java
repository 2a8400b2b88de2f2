/**
 * {@code tocsin bench read}: the reader on corpora with gold labels, beside its peers. One class a
 * task; each says what it counts as right.
 */
@NullMarked
package org.tocsin.bench.read;

import org.jspecify.annotations.NullMarked;
