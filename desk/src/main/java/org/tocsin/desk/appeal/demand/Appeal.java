package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appeal on record.
 *
 * @param speaker who makes it, as the source wrote it or as who composed it gave it
 * @param day when it was made; null when the document does not say to the day
 * @param itemId the sealed document it stands in, null when it was composed here
 */
public record Appeal(
    String id,
    String caseId,
    String title,
    String speaker,
    @Nullable LocalDate day,
    @Nullable String itemId,
    String by,
    long leaf) {}
