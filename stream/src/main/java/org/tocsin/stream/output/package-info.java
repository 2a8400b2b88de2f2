/** Lines of output and their canonical form, by which two runs are compared. */
@NullMarked
package org.tocsin.stream.output;

import org.jspecify.annotations.NullMarked;
