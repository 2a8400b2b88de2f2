/** Pages for taking records in and out. Sees every room to its left and the frame of the pages. */
@NullMarked
package org.tocsin.desk.web.exchange;

import org.jspecify.annotations.NullMarked;
