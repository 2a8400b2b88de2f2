package org.tocsin.desk.appeal.sanction.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a file.
 *
 * @param edition the day the file says it was made; empty when it does not say
 * @param entries how many were given on
 * @param leftOut why some were not, the first hundred
 * @param leftOutCount how many in all
 */
public record Taken(
    Format format,
    Optional<LocalDate> edition,
    int entries,
    List<String> leftOut,
    int leftOutCount) {
  public Taken {
    leftOut = List.copyOf(leftOut);
  }
}
