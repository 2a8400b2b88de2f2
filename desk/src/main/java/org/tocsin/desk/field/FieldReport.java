package org.tocsin.desk.field;

import java.util.List;
import java.util.Set;

/**
 * What a report says, ready to be read into candidates. Who told it is nowhere in it: the speaker
 * is a sign that stays the same for the same person in a case, or the device.
 *
 * @param title of its form
 * @param reportedOn the day of the report, ISO 8601; "" when it does not say
 * @param text questions and answers for people to read, without what is withheld
 * @param withheld true when the informant has not agreed that it be used; then the text holds no
 *     answer and the findings' words are to be kept apart
 * @param namesAtRisk names of persons at risk in the text, to be masked in the whole case
 */
public record FieldReport(
    String title,
    String reportedOn,
    String speaker,
    String text,
    boolean withheld,
    Set<String> namesAtRisk,
    List<Finding> findings) {}
