package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten times the text must not take much more than ten times the work. */
final class GrowthTest {
  private static final int SMALL = 20_000;
  private static final int MOST = 20;
  private static final Reader READER = Reader.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 3 May 2031 the army shelled the town and we call on the parties, to withdraw, ",
        "a,",
        "we call on the the ",
        "said that X said that ",
        "(((((",
        "1. item\n",
        "\"We urge ",
        "of Xyz and the ",
        "To the Council:\n- do it;\n",
        "Mr. A. B. "
      })
  void workGrowsWithTheTextAndNotItsSquare(String bait) {
    work(bait, SMALL);
    long small = work(bait, SMALL);
    long large = work(bait, SMALL * 10);
    assertThat(large / Math.max(1, small)).isLessThanOrEqualTo(MOST);
  }

  @Test
  void tenMegabytesInOneLineAreReadInBoundedMemory() {
    String line =
        "On 3 May 2031 forces closed the Orun road, and we call on all parties to reopen it. ";
    String text = line.repeat(10_000_000 / line.length());
    Reading reading = READER.read(text.getBytes(StandardCharsets.UTF_8), Hints.NONE);
    assertThat(reading.demands()).hasSizeGreaterThan(100_000);
  }

  /** Bytes allocated by this thread: a measure of work that does not hang on the machine. */
  private static long work(String bait, int length) {
    byte[] text = bait.repeat(length / bait.length()).getBytes(StandardCharsets.UTF_8);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    READER.read(text, Hints.NONE);
    return threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
  }
}
