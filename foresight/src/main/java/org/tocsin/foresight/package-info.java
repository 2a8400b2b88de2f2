/**
 * Measures and warnings as pure functions: intervals of days, states of a corridor, arithmetic of
 * supply, indicators, and alert rules. Every sub-package takes values and gives values; none knows
 * a framework, a database, a network or a clock, and randomness comes in as a {@link
 * java.util.random.RandomGenerator}. What is not known stays unknown: it is never counted as zero.
 */
@NullMarked
package org.tocsin.foresight;

import org.jspecify.annotations.NullMarked;
