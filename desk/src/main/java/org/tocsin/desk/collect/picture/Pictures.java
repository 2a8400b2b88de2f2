package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures of items to look at, never the original bytes. What was drawn lately is kept in memory,
 * nowhere else. What a file says about itself is recorded when it is first looked at. Thread-safe.
 */
public final class Pictures {
  /** Pages drawn at a time: starting a child costs more than a page. */
  public static final int WINDOW_PAGES = 4;

  private static final int KEPT_WINDOWS = 16;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private record Window(String digest, int firstPage, Set<String> words) {}

  private final Journal journal;
  private final Collecting collecting;
  private final Darkroom darkroom;
  private final MediaView view;
  private final Map<Window, FutureTask<Look>> kept =
      new LinkedHashMap<>(KEPT_WINDOWS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Window, FutureTask<Look>> eldest) {
          return size() > KEPT_WINDOWS;
        }
      };

  public Pictures(Journal journal, JdbcClient jdbc, Collecting collecting, Darkroom darkroom) {
    this.journal = journal;
    this.collecting = collecting;
    this.darkroom = darkroom;
    this.view = new MediaView(jdbc);
    journal.project(view);
  }

  /**
   * The page and its neighbours.
   *
   * @param page from 1; beyond the last page there are no pictures
   * @param words names of persons at risk, burnt out wherever the text layer has them
   * @throws IOException when the vault cannot give the bytes
   */
  public Look look(Item item, int page, Set<String> words) throws IOException {
    int first = (Math.max(1, page) - 1) / WINDOW_PAGES * WINDOW_PAGES + 1;
    Window window = new Window(item.digest(), first, new TreeSet<>(words));
    FutureTask<Look> drawing;
    synchronized (kept) {
      drawing = kept.computeIfAbsent(window, w -> new FutureTask<>(() -> draw(item, w)));
    }
    // whoever asked first draws, others wait for it
    drawing.run();
    try {
      return drawing.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("drawing was interrupted", e);
    } catch (ExecutionException e) {
      forget(window);
      throw new IOException("the original could not be drawn", e.getCause());
    }
  }

  private void forget(Window window) {
    synchronized (kept) {
      kept.remove(window);
    }
  }

  private Look draw(Item item, Window window) throws IOException {
    try (InputStream original = collecting.original(item)) {
      int last = window.firstPage() + WINDOW_PAGES - 1;
      Look look = darkroom.look(original, window.firstPage(), last, window.words());
      if (look instanceof Look.Shown shown) {
        record(item, shown);
      }
      return look;
    }
  }

  private void record(Item item, Look.Shown shown) {
    journal.alone(() -> {
      if (view.findLeaf(item.id()).isEmpty()) {
        journal.record(
            new Entry(
                MediaKinds.MEDIA_EXAMINED, item.caseId(), item.id(), Entry.MACHINE, parts(shown)));
      }
      return true;
    });
  }

  private static Map<String, JsonNode> parts(Look.Shown shown) {
    ArrayNode list = JSON.arrayNode();
    for (FileClaim claim : shown.claims()) {
      ObjectNode node = list.addObject().put("topic", claim.topic().name());
      node.put("field", claim.field()).put("value", claim.value());
    }
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(
        "content",
        JSON.objectNode().put("media_type", shown.mediaType()).put("pages", shown.pages()));
    parts.put("claims", JSON.objectNode().set("list", list));
    return parts;
  }

  /** What the file says about itself; empty until somebody looked at it. */
  public Optional<Examined> findExamined(String itemId) {
    return view.findLeaf(itemId).map(leaf -> examined(journal.get(leaf)));
  }

  private static Examined examined(Recorded fact) {
    JsonNode content = fact.part("content");
    List<FileClaim> claims = new ArrayList<>();
    fact.part("claims")
        .path("list")
        .forEach(node ->
            claims.add(
                new FileClaim(
                    FileClaim.Topic.valueOf(node.path("topic").asString("WORDS")),
                    node.path("field").asString(""),
                    node.path("value").asString(""))));
    return new Examined(
        content.path("media_type").asString(""),
        content.path("pages").asInt(1),
        List.copyOf(claims),
        fact.leaf());
  }
}
