package org.tocsin.desk.appeal.sanction;

import java.time.LocalDate;
import java.util.List;

/**
 * What an edition changed of one entry.
 *
 * @param kind "added", "changed" or "removed"
 * @param what parts that changed; empty unless it is "changed"
 * @param title the publisher's main name of the entry then
 */
public record Change(
    String list,
    String key,
    String editionId,
    LocalDate day,
    String kind,
    List<String> what,
    String title,
    long leaf) {
  public Change {
    what = List.copyOf(what);
  }
}
