/**
 * Appeals that a person confirmed or composed: addressees, demands, and for each demand and
 * addressee the steps that were shown, the state they add up to and the clock of the silence. A
 * state rises only on evidence that is named. {@link org.tocsin.desk.appeal.demand.Appeals} is the
 * front.
 */
@NamedInterface("demand")
@NullMarked
package org.tocsin.desk.appeal.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
