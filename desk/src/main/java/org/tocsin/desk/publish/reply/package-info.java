/**
 * The right of reply: whoever is about to be named is told what will be said and by when they may
 * answer; what they answer, or that they do not, is printed beside it. A letter goes the way of
 * every notice. {@link org.tocsin.desk.publish.reply.Replies} is the front.
 */
@NamedInterface("reply")
@NullMarked
package org.tocsin.desk.publish.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
