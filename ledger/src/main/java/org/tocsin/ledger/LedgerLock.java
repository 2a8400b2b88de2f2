package org.tocsin.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.ledger.disk.DurableFiles;

/**
 * One writer at a time. The operating system's lock decides; a second file tells who holds it.
 *
 * <p>That file is asked first, because closing any channel of a POSIX-locked file drops the
 * process's own lock: a second open in the same process must be refused before it touches the lock
 * file.
 */
final class LedgerLock implements Closeable {
  private final LedgerFiles files;
  private final FileChannel channel;

  private LedgerLock(LedgerFiles files, FileChannel channel) {
    this.files = files;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws LedgerInUseException naming the process that holds it
   */
  static LedgerLock take(LedgerFiles files) throws IOException {
    synchronized (LedgerLock.class) {
      if (holder(files).filter(thisProcess()::equals).isPresent()) {
        throw inUse(files);
      }
      FileChannel channel =
          FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() == null) {
          channel.close();
          throw inUse(files);
        }
      } catch (OverlappingFileLockException e) {
        throw inUse(files);
      }
      try {
        byte[] holder = thisProcess().getBytes(StandardCharsets.US_ASCII);
        DurableFiles.replaceIfChanged(files.lockHolder(), holder);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      return new LedgerLock(files, channel);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(files.lockHolder());
    channel.close();
  }

  private static LedgerInUseException inUse(LedgerFiles files) throws IOException {
    String holder = holder(files).orElse("(unknown)");
    return new LedgerInUseException(files.directory(), holder.split(" ", 2)[0]);
  }

  private static Optional<String> holder(LedgerFiles files) throws IOException {
    return DurableFiles.findBytes(files.lockHolder())
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }

  /** Process number and start, since numbers are used again after a restart. */
  private static String thisProcess() {
    ProcessHandle process = ProcessHandle.current();
    return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("-");
  }
}
