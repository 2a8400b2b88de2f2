package org.tocsin.desk.field;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key of a device. With it the device gets its forms and sends reports into one case, and
 * nothing else.
 *
 * @param number counts the keys of the desk from 1; "device key 3" stands in custody and record
 * @param label what the team calls the device
 * @param forms ids of the forms it may use
 * @param closed the compartment of its reports that the informant has not agreed to
 * @param revokedAt null while it is not revoked
 */
public record FieldKey(
    String id,
    int number,
    String caseId,
    String label,
    Set<String> forms,
    String closed,
    String madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    long leaf) {

  /** How the record calls whoever uses it. */
  public String name() {
    return "device key " + number;
  }

  public boolean isGood(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
