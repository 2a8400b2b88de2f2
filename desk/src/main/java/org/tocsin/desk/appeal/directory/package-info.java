/**
 * Whom one may ask: institutions with their offices, mandates, ways to reach them and calendars, as
 * a data file a team can replace or extend, and who sat in which body on which day. No private
 * person stands in it. {@link org.tocsin.desk.appeal.directory.Directory} is the front; it knows no
 * facts and no other room.
 */
@NamedInterface("directory")
@NullMarked
package org.tocsin.desk.appeal.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
