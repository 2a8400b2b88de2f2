package org.tocsin.reader.extract;

import java.time.Duration;

/**
 * The bounds that keep hostile or huge input harmless.
 *
 * @param textBytes how much of one text or page is decoded
 * @param memberBytes how much of one container member is handed out
 * @param containerBytes how much is unpacked from one container in all
 * @param members how many members one container may have
 * @param ratio how many times larger than its packed form a member may be
 * @param pages how many pages of one PDF are read
 * @param childHeapMegabytes heap of a child process
 * @param childTime how long a child process may work on one file
 */
record Limits(
    int textBytes,
    int memberBytes,
    long containerBytes,
    int members,
    int ratio,
    int pages,
    int childHeapMegabytes,
    Duration childTime) {

  static final Limits STANDARD =
      new Limits(16 << 20, 64 << 20, 1L << 30, 10_000, 200, 2_000, 256, Duration.ofSeconds(60));
}
