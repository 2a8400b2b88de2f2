/**
 * Figures of the Integrated Food Security Phase Classification (IPC): how far they lie from the
 * IPC's own thresholds, and how well its projections have come true. Only the IPC classifies; here
 * nothing is classified. Sees {@code series}, {@code signal} and {@code interval}.
 */
@NullMarked
package org.tocsin.foresight.phase;

import org.jspecify.annotations.NullMarked;
