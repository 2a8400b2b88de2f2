/**
 * Alerts in formats that other programs read: CAP 1.2 and Atom. They hold nothing that is not open
 * to the whole desk, and no name of a person at risk.
 */
@NamedInterface("feed")
@NullMarked
package org.tocsin.desk.warn.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
