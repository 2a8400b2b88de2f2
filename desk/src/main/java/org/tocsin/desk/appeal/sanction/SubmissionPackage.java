package org.tocsin.desk.appeal.sanction;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is put before an authority that can list somebody.
 *
 * @param subject the record of who it is about
 * @param authority to whom
 * @param criterion the provision that would have to be met, in the words of whoever writes
 * @param conduct what they are said to have done, attributed
 * @param claims ids of the claims it rests on
 * @param against ids of the claims that speak against it; both are shown the same size
 * @param answer what the named party said to it, or that they were not asked
 * @param state "draft" or "approved"
 */
public record SubmissionPackage(
    String id,
    String caseId,
    String subject,
    String authority,
    String criterion,
    String conduct,
    List<String> claims,
    List<String> against,
    String answer,
    String state,
    String by,
    Instant at,
    long leaf,
    String approvedBy) {
  public SubmissionPackage {
    claims = List.copyOf(claims);
    against = List.copyOf(against);
  }

  /** With every word that somebody wrote as {@code mask} shows it. */
  SubmissionPackage shown(UnaryOperator<String> mask) {
    return new SubmissionPackage(
        id,
        caseId,
        subject,
        mask.apply(authority),
        mask.apply(criterion),
        mask.apply(conduct),
        claims,
        against,
        mask.apply(answer),
        state,
        by,
        at,
        leaf,
        approvedBy);
  }
}
