/** Pages of the warnings: alerts and their ladders, rules, the past, and what may leave. */
@NullMarked
package org.tocsin.desk.web.warn;

import org.jspecify.annotations.NullMarked;
