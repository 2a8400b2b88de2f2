/**
 * Step 6, appeal: who was asked for what, what was recorded of their answers, and how long the
 * silence lasts. Sees establish and what lies left of it.
 */
@NullMarked
package org.tocsin.desk.appeal;

import org.jspecify.annotations.NullMarked;
