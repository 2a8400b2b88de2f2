/**
 * What tasks share that forecast whether something happens: named models, their scores beside each
 * other on the same events, and the card of a trained model.
 */
@NullMarked
package org.tocsin.foresight.risk.chance;

import org.jspecify.annotations.NullMarked;
