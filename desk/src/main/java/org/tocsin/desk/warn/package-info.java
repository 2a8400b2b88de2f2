/**
 * Step 5, warn: alerts with their reasons, and who acknowledged them. Sees measure and establish.
 */
@NullMarked
package org.tocsin.desk.warn;

import org.jspecify.annotations.NullMarked;
