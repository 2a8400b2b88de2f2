/**
 * Instruments broken into elements, as editable data files: what would have to be shown. Which
 * evidence bears on an element is written by people; nothing here says that an element is met.
 */
@NamedInterface("law")
@NullMarked
package org.tocsin.desk.establish.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
