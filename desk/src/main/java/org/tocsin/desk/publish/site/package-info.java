/**
 * The public site: static pages of what two people cleared for publication, and of nothing else.
 * What was cleared is kept word for word; a line that no longer holds on record (rejected,
 * corrected, restricted, masked, consent gone) leaves the site by itself, and the page of
 * corrections says so. {@link org.tocsin.desk.publish.site.Site} is the front.
 */
@NamedInterface("site")
@NullMarked
package org.tocsin.desk.publish.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
