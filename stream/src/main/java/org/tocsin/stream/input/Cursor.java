package org.tocsin.stream.input;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a file has been read. Reading on from a cursor gives exactly what would have followed.
 *
 * @param partition the file
 * @param position where the next entry begins: a byte of a text file, a record of a web archive
 * @param number how many entries were read
 * @param latest the latest day that a report read so far is dated
 */
public record Cursor(Partition partition, long position, long number, Optional<LocalDate> latest) {

  public static Cursor start(Partition partition) {
    return new Cursor(partition, 0, 0, Optional.empty());
  }
}
