package org.tocsin.desk.appeal.duty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that came under a reporting duty.
 *
 * @param itemId the sealed item, "" for none or one that the viewer does not see
 */
public record ReportReceived(
    String dutyId, LocalDate day, String itemId, String note, String by, Instant at, long leaf) {}
