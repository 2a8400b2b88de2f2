package org.tocsin.reader.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.tocsin.reader.child.ChildJvm;
import org.tocsin.reader.child.ChildOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a parser in a child process. The child gets the path of the file and answers with one {@link
 * ChildAnswer} as JSON.
 */
final class ChildProcess {
  private final ChildJvm child;

  ChildProcess(Class<?> main, int heapMegabytes, Duration time) {
    this.child = new ChildJvm(main, heapMegabytes, time, List.of());
  }

  /**
   * @throws IOException when no process can be started or no temporary file written
   */
  ChildAnswer read(Source source, String mediaType) throws IOException {
    if (source instanceof Source.OnDisk onDisk) {
      return run(onDisk.path(), mediaType);
    }
    Path copy = Files.createTempFile("tocsin-", ".bin");
    try {
      Files.write(copy, source.head(Integer.MAX_VALUE - 8));
      return run(copy, mediaType);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private ChildAnswer run(Path file, String mediaType) throws IOException {
    return switch (child.run(List.of(file.toAbsolutePath().toString(), mediaType))) {
      case ChildOutcome.Answered(byte[] bytes) -> parse(bytes);
      case ChildOutcome.Late(Duration given) ->
          ChildAnswer.failed("it took longer than " + given.toSeconds() + " s");
      case ChildOutcome.Lost(String reason) -> ChildAnswer.failed(reason);
    };
  }

  private static ChildAnswer parse(byte[] bytes) {
    try {
      return JsonMapper.shared().readValue(bytes, ChildAnswer.class);
    } catch (JacksonException e) {
      return ChildAnswer.failed("its parser ran out of memory or died");
    }
  }
}
