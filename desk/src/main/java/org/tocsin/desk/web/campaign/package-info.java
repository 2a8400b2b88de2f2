/** Campaigns for the team, and the page of one for supporters. */
@NullMarked
package org.tocsin.desk.web.campaign;

import org.jspecify.annotations.NullMarked;
