/**
 * Step 4, measure: corridor states, deliveries, days of supply and indicator candidates from what
 * is established. Sees establish and foresight.
 */
@NullMarked
package org.tocsin.desk.measure;

import org.jspecify.annotations.NullMarked;
