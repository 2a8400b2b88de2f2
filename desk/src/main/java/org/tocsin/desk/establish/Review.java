package org.tocsin.desk.establish;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One thing a person did with a candidate.
 *
 * @param action CandidateAccepted, CandidateCorrected, CandidateRejected, ClaimGraded, ClaimLinked,
 *     DuplicateMarked, QuestionAsked, QuestionAnswered or ClaimTranslated
 * @param reason "" where none is required
 * @param changes what was corrected, graded, linked, asked or translated; empty otherwise
 * @param undone true when it was taken back
 */
public record Review(
    long leaf,
    String candidateId,
    String action,
    String reason,
    JsonNode changes,
    String by,
    Instant at,
    boolean undone) {}
