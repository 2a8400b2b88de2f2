/** Comments: a page for strangers, and one where people decide what is let out. */
@NullMarked
package org.tocsin.desk.web.comment;

import org.jspecify.annotations.NullMarked;
