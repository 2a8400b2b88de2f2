/**
 * Indicators of the UN Framework of Analysis for Atrocity Crimes (2014) as data, and the candidates
 * that pieces of evidence suggest for them. No weights and no score: the Framework gives none.
 */
@NullMarked
package org.tocsin.foresight.indicator;

import org.jspecify.annotations.NullMarked;
