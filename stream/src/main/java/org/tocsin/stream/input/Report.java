package org.tocsin.stream.input;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One report on its way through the job, or the reason why there is none.
 *
 * @param partition name of its file
 * @param number its number in the file, from 1
 * @param id the id the file gives it, else file and number
 * @param day the day it is dated
 * @param floor the earliest day that is still open where it stands in its file; what it says of
 *     days before is late
 * @param content its bytes; empty when there is a problem
 * @param fileName for telling the format of the bytes
 * @param language BCP 47 tag, when the file says so
 * @param publisher who published it, when the file says so
 * @param problem why it cannot be read; empty for a good report
 */
public record Report(
    String partition,
    long number,
    String id,
    LocalDate day,
    LocalDate floor,
    byte[] content,
    String fileName,
    Optional<String> language,
    Optional<String> publisher,
    Optional<String> problem) {}
