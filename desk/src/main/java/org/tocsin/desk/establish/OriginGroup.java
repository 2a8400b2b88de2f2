package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that are copies of one telegram.
 *
 * @param id of the origin
 * @param members the oldest first
 */
public record OriginGroup(String id, List<Member> members) {

  /**
   * @param movedBy who joined or split it, null when the machine placed it
   * @param reason that they gave, "" for the machine
   */
  public record Member(String itemId, String originId, @Nullable String movedBy, String reason) {}
}
