/**
 * Cases made up from our own word lists, from a seed and to any size, and what the desk takes to
 * keep, search and show them, beside peers on the same machine. Sees the desk as its callers do.
 */
@NullMarked
package org.tocsin.bench.desk;

import org.jspecify.annotations.NullMarked;
