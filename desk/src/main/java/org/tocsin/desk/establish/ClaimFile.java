package org.tocsin.desk.establish;

import java.util.List;
import java.util.Optional;

/**
 * All that is on record about one claim.
 *
 * @param acts what people did with it, oldest first
 * @param duplicateOf id of the claim it repeats
 * @param links ids of the incidents it is linked to
 */
public record ClaimFile(
    Candidate candidate,
    List<ClaimAct> acts,
    List<Question> questions,
    List<Translation> translations,
    Optional<String> duplicateOf,
    List<String> links) {}
