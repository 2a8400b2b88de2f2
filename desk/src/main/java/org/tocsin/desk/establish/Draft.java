package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;

/**
 * A candidate before it is recorded, names unmasked.
 *
 * @param localId unique within its item ("e3")
 * @param quote the words at {@code span}
 * @param addressee local id of the addressee of a demand
 * @param detail its record in the reading
 */
record Draft(
    String localId,
    Candidate.Kind kind,
    Span span,
    String quote,
    List<String> speakers,
    String stance,
    String type,
    @Nullable PartialDay day,
    boolean dayInferred,
    @Nullable String place,
    @Nullable String addressee,
    JsonNode detail) {}
