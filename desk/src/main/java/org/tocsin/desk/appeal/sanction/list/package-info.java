/**
 * Reads published lists of sanctions in the formats of their publishers, entry by entry, within
 * bounds. Files come from outside: no document type, no entity, nothing without an end. {@link
 * org.tocsin.desk.appeal.sanction.list.Lists} is the front.
 */
@NamedInterface("lists")
@NullMarked
package org.tocsin.desk.appeal.sanction.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
