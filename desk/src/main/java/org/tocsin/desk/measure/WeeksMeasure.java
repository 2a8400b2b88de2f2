package org.tocsin.desk.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.signal.WeeklyReceipts;
import org.tocsin.foresight.supply.Quantiles;

/**
 * Weekly receipts over a complete record, and the week after it.
 *
 * @param corridor the way they came
 * @param source whose record it is
 * @param weeks complete weeks, in tonnes
 * @param next tonnes in the week after the last; null when too little is known for a range
 */
public record WeeksMeasure(
    String corridor, String source, List<WeeklyReceipts> weeks, @Nullable Quantiles next) {}
