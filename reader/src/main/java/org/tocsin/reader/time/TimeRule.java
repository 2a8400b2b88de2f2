package org.tocsin.reader.time;

import java.util.List;
import java.util.Map;
import org.tocsin.reader.Reading.TimeType;

/**
 * A row of {@code time-rules.tsv}.
 *
 * @param before what must stand right before, nearest last
 * @param body what the expression is made of
 * @param after what must stand right after
 * @param operation how the value is made
 * @param settings of the operation; a name in capitals stands for what the pattern found
 */
record TimeRule(
    List<Element> before,
    List<Element> body,
    List<Element> after,
    TimeType type,
    Operation operation,
    Map<String, String> settings) {

  /** How a value is made of what was found. */
  enum Operation {
    CAL,
    ISO,
    EITHER,
    WEEKDAY,
    OFFSET,
    DURATION,
    FIXED,
    CLOCK,
    CENTURY,
    NOTHING
  }
}
