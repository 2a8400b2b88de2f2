/**
 * Compares names across scripts and romanisations, sound by sound, and finds those of many that may
 * be one asked for, with the reasons. A hit is a candidate for a person to look at. {@link
 * org.tocsin.desk.appeal.sanction.name.NameIndex} is the front.
 */
@NamedInterface("names")
@NullMarked
package org.tocsin.desk.appeal.sanction.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
