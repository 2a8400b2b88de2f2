/**
 * Learners of a yes or no from a table of numbers: penalised logistic regression, boosted trees, a
 * random forest, and the average of several. Small, without dependencies, and the same on every
 * machine for the same seed. NaN is an unknown value and never zero: trees send it to a side of its
 * own, regressions mark it in a column of its own.
 */
@NullMarked
package org.tocsin.foresight.risk.learn;

import org.jspecify.annotations.NullMarked;
