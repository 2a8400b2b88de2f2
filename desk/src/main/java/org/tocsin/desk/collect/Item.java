package org.tocsin.desk.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sealed original.
 *
 * @param id random, so that it reveals nothing about the content
 * @param name the name it came with, cleaned of control characters
 * @param digest SHA-256 of the original bytes, hex
 * @param bytes length of the original
 * @param parent the item it was taken out of (an archive, a mail, a web archive), null when it came
 *     by itself
 * @param unreadReason why it could not be read, one line; null unless {@code state} is {@link
 *     State#UNREAD}
 * @param leaf number of its ItemSealed fact
 * @param compartment whose members alone find it; "" when it is open to everybody at the desk
 */
public record Item(
    String id,
    String caseId,
    String name,
    String mediaType,
    String digest,
    long bytes,
    @Nullable String parent,
    State state,
    @Nullable String unreadReason,
    Instant sealedAt,
    long leaf,
    String compartment) {

  /** The same item under a name that may be shown. */
  public Item withName(String shown) {
    return new Item(
        id,
        caseId,
        shown,
        mediaType,
        digest,
        bytes,
        parent,
        state,
        unreadReason,
        sealedAt,
        leaf,
        compartment);
  }

  public enum State {
    SEALED,
    READ,
    UNREAD,
    /** A working copy made from another item; nothing is read from it, so nothing counts twice. */
    DERIVED
  }
}
