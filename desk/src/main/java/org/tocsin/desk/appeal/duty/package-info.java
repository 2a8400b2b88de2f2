/**
 * Texts that bind, the obligations people state from them, and the days on which each was met, not
 * met, disputed or unknown. {@link org.tocsin.desk.appeal.duty.Duties} is the front. A state of a
 * day is what accounts say of it; nothing here says who is responsible.
 */
@NamedInterface("duty")
@NullMarked
package org.tocsin.desk.appeal.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
