package org.tocsin.stream.input;

import java.time.LocalDate;
import java.util.Optional;

/** One place in a file: a report, or something that cannot be taken for one. */
sealed interface Entry {
  /** Its number in the file, from 1. */
  long number();

  /**
   * @param id empty when the file gives none
   * @param fileName for telling the format of the bytes
   */
  record Good(
      long number,
      Optional<String> id,
      LocalDate day,
      byte[] content,
      String fileName,
      Optional<String> language,
      Optional<String> publisher)
      implements Entry {}

  /**
   * @param reason one line: what is wrong, and what to do
   */
  record Bad(long number, String reason) implements Entry {}
}
