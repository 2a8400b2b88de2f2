package org.tocsin.desk.establish;

import tools.jackson.databind.JsonNode;

/**
 * That an item was read, by what, and what the document says of itself.
 *
 * @param reader name and version
 * @param workingCopy SHA-256 of the sealed reading, a working copy of the item
 * @param document title, kind, language, publisher, speaker, stated_date, date_bounds and notes, as
 *     in the reading contract; names of persons at risk masked
 * @param counts candidates by kind, lower case
 * @param namesAtRisk true when the text names persons at risk
 * @param leaf number of the ItemRead fact
 */
public record ItemReading(
    String itemId,
    String caseId,
    String reader,
    String workingCopy,
    JsonNode document,
    JsonNode counts,
    boolean namesAtRisk,
    long leaf) {}
