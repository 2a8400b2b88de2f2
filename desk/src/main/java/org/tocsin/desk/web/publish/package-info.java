/** What leaves: the neutrality check, the right of reply, and the public site. */
@NullMarked
package org.tocsin.desk.web.publish;

import org.jspecify.annotations.NullMarked;
