package org.tocsin.desk.appeal.sanction;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One published state of a list, as it was taken into a case.
 *
 * @param list whose list, such as "UN Security Council"
 * @param day the day the publisher made it
 * @param added entries that the edition before did not have; of the first edition, all
 * @param same entries that did not change
 * @param leftOut entries of the file that could not be read
 */
public record Edition(
    String id,
    String caseId,
    String list,
    String format,
    LocalDate day,
    String itemId,
    int added,
    int changed,
    int removed,
    int same,
    int leftOut,
    String by,
    Instant at,
    long leaf) {}
