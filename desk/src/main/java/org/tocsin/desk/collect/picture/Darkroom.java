package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.tocsin.reader.child.ChildJvm;
import org.tocsin.reader.child.ChildOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where originals are laid out for a child process that draws them. Each order has a folder that
 * only its owner may enter, gone when the order is done; a child that hangs, or that a raster bomb
 * exhausts, costs its order and nothing else. Thread-safe; two children work at a time.
 */
public final class Darkroom {
  private static final int HEAP_MEGABYTES = 512;
  private static final Duration LOOK_TIME = Duration.ofSeconds(60);
  private static final Duration BURN_TIME = Duration.ofSeconds(240);
  private static final long MOST_BYTES = 256L << 20;
  private static final int CHILDREN = 2;

  private final Path temporary;
  private final Semaphore children = new Semaphore(CHILDREN, true);

  /**
   * @param temporary a folder only its owner may enter
   */
  public Darkroom(Path temporary) {
    this.temporary = temporary;
  }

  /** Gets a finished copy while its file is there. */
  @FunctionalInterface
  public interface Use<T> {
    T of(Copy copy) throws IOException;
  }

  /**
   * Draws pages to look at.
   *
   * @param words burnt out wherever the text layer has them
   * @throws IOException when the disk fails; bad content never throws
   */
  public Look look(InputStream original, int firstPage, int lastPage, Collection<String> words)
      throws IOException {
    return inFolder(folder -> {
      Path file = folder.resolve("original");
      Order order =
          new Order.Look(
              file.toString(), folder.toString(), firstPage, lastPage, List.copyOf(words));
      return switch (carryOut(order, original, LOOK_TIME)) {
        case Answer.Seen seen ->
            new Look.Shown(
                seen.mediaType(),
                seen.pages(),
                pictures(folder, seen.sheets()),
                seen.found(),
                seen.claims(),
                seen.notes());
        case Answer.Refused(String reason, String whatToDo) -> new Look.NotShown(reason, whatToDo);
        case Answer.Burnt burnt -> throw new IOException("the child answered another question");
      };
    });
  }

  /**
   * Makes a copy of the pages from the first to the last with rectangles burnt in, and checks it.
   *
   * @throws IOException when the disk fails; bad content never throws
   */
  public <T> T burn(InputStream original, int firstPage, int lastPage, List<Box> boxes, Use<T> use)
      throws IOException {
    return inFolder(folder -> {
      Path file = folder.resolve("original");
      Order order = new Order.Burn(file.toString(), folder.toString(), firstPage, lastPage, boxes);
      return switch (carryOut(order, original, BURN_TIME)) {
        case Answer.Burnt burnt ->
            use.of(
                new Copy.Made(
                    burnt.mediaType(),
                    folder.resolve(burnt.file()),
                    burnt.pages(),
                    pictures(folder, burnt.previews()),
                    burnt.notes()));
        case Answer.Refused(String reason, String whatToDo) ->
            use.of(new Copy.NotMade(reason, whatToDo));
        case Answer.Seen seen -> throw new IOException("the child answered another question");
      };
    });
  }

  private Answer carryOut(Order order, InputStream original, Duration time) throws IOException {
    Path file = Path.of(order.file());
    long bytes = Files.copy(new Bounded(original, MOST_BYTES + 1), file);
    if (bytes > MOST_BYTES) {
      return new Answer.Refused(
          "the file is larger than " + (MOST_BYTES >> 20) + " MB, more than is drawn here",
          "take the pages or the picture you need out of it and seal that beside it");
    }
    Path folder = Path.of(order.folder());
    Path orders = folder.resolve("order.json");
    Files.write(orders, JsonMapper.shared().writerFor(Order.class).writeValueAsBytes(order));
    return ask(new ChildJvm(PictureChild.class, HEAP_MEGABYTES, time, settings(folder)), orders);
  }

  private List<String> settings(Path folder) {
    return List.of(
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.io.tmpdir=" + folder,
        "-Dpdfbox.fontcache=" + temporary);
  }

  private Answer ask(ChildJvm child, Path orders) throws IOException {
    children.acquireUninterruptibly();
    try {
      return switch (child.run(List.of(orders.toString()))) {
        case ChildOutcome.Answered(byte[] bytes) -> parse(bytes);
        case ChildOutcome.Late(Duration given) ->
            lost("drawing it took longer than " + given.toSeconds() + " s");
        case ChildOutcome.Lost(String reason) -> lost(reason);
      };
    } finally {
      children.release();
    }
  }

  private static Answer parse(byte[] bytes) {
    try {
      return JsonMapper.shared().readValue(bytes, Answer.class);
    } catch (JacksonException e) {
      return lost("drawing it took more memory than it is given, or its bytes are broken");
    }
  }

  private static Answer lost(String reason) {
    return new Answer.Refused(
        reason,
        "the original is safe; open it in its own program, print it to PDF or save it as PNG, and"
            + " seal that beside it");
  }

  private static List<Picture> pictures(Path folder, List<Sheet> sheets) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    for (Sheet sheet : sheets) {
      byte[] jpeg = Files.readAllBytes(folder.resolve(sheet.file()));
      pictures.add(new Picture(sheet.page(), sheet.width(), sheet.height(), jpeg));
    }
    return List.copyOf(pictures);
  }

  @FunctionalInterface
  private interface Work<T> {
    T in(Path folder) throws IOException;
  }

  private <T> T inFolder(Work<T> work) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "darkroom");
    try {
      return work.in(folder);
    } finally {
      clear(folder);
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
