/** Pages of the texts that bind and of the days on which their obligations were met. */
@NullMarked
package org.tocsin.desk.web.duty;

import org.jspecify.annotations.NullMarked;
