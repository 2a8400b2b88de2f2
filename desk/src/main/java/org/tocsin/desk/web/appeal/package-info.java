/** Pages of the appeals: the directory, demands and their states, letters and what came back. */
@NullMarked
package org.tocsin.desk.web.appeal;

import org.jspecify.annotations.NullMarked;
