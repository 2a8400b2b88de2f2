/**
 * Who is told of an alert, by which way and by when: the ladder of each alert, the outbox and the
 * settings an administrator made. Nothing leaves the machine before an administrator switched
 * sending on. Sees warn. {@link org.tocsin.desk.warn.ladder.Ladders} is the front.
 */
@NamedInterface("ladder")
@NullMarked
package org.tocsin.desk.warn.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
