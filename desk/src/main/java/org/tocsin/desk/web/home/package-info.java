/** The first page: the cases, and what waits for the visitor in all of them. */
@NullMarked
package org.tocsin.desk.web.home;

import org.jspecify.annotations.NullMarked;
