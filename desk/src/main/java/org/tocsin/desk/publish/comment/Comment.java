package org.tocsin.desk.publish.comment;

import java.time.LocalDate;

/**
 * One comment that a person let out.
 *
 * @param name as the writer gave it, "" for none; nothing proves it
 * @param day when it was written
 * @param acceptedBy account
 * @param reason why it was taken down again, "" while it stands
 * @param leaf of the fact that let it out
 */
public record Comment(
    String id,
    String caseId,
    String name,
    String text,
    LocalDate day,
    String acceptedBy,
    String reason,
    long leaf) {

  public boolean stands() {
    return reason.isEmpty();
  }
}
