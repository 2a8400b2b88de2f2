/** A report read, and what it claims of places. Knows nothing of Flink. */
@NullMarked
package org.tocsin.stream.claim;

import org.jspecify.annotations.NullMarked;
