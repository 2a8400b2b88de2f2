package org.tocsin.desk.find;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index takes of one record: only what may be shown to whoever is in its compartment.
 *
 * @param ids of the record and of what it was read in, by which broken glass opens it
 * @param kind see {@link Facet#KIND}
 * @param words texts to search, each by itself
 * @param passage the text to keep, since no table has it; null for none
 * @param day null when it is not known
 * @param month "2023-03", null when not known to the month
 * @param language BCP 47 tag, "" when unknown
 * @param grades "b2", "b" and "2"; empty for what has no grade
 * @param leaf the fact that recorded it
 */
record Findable(
    String caseId,
    String compartment,
    List<String> ids,
    String kind,
    String status,
    String stance,
    List<String> words,
    List<String> speakers,
    @Nullable String place,
    @Nullable LocalDate day,
    @Nullable String month,
    String language,
    List<String> grades,
    @Nullable String passage,
    long leaf) {}
