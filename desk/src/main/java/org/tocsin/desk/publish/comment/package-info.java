/**
 * Comments of strangers on what a case published, off until an administrator switches them on. A
 * comment waits in an encrypted file until a person lets it out; what is refused is forgotten.
 * {@link org.tocsin.desk.publish.comment.Comments} is the front.
 */
@NamedInterface("comment")
@NullMarked
package org.tocsin.desk.publish.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
