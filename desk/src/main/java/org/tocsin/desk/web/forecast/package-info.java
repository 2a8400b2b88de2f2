/** Pages of the forecasts: what was sealed, what came, and how good every source was. */
@NullMarked
package org.tocsin.desk.web.forecast;

import org.jspecify.annotations.NullMarked;
