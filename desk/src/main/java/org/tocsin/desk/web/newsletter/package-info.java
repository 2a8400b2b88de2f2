/** The newsletter: asking for it and leaving it without an account, and its issues for the team. */
@NullMarked
package org.tocsin.desk.web.newsletter;

import org.jspecify.annotations.NullMarked;
