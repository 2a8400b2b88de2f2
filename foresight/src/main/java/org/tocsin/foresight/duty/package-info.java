/**
 * Days of an obligation: on which it was met, not met, disputed or unknown, as each account of the
 * events has it, and which reports are due under it. Sees {@code interval} and {@code corridor}.
 */
@NullMarked
package org.tocsin.foresight.duty;

import org.jspecify.annotations.NullMarked;
