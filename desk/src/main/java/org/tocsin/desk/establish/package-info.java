/**
 * Steps 2 and 3, read and establish: sealed items become candidates (claims, events, demands ...),
 * and people accept, correct or reject them. Sees collect and the reader.
 */
@NullMarked
package org.tocsin.desk.establish;

import org.jspecify.annotations.NullMarked;
