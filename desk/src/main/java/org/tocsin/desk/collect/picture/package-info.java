/**
 * Pictures of sealed pages and photos, and copies with parts burnt out. Whatever parses hostile
 * bytes runs in a child process; what comes back to the desk was drawn anew from pixels. Sees
 * collect and the journal.
 */
@NullMarked
@NamedInterface("picture")
package org.tocsin.desk.collect.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
