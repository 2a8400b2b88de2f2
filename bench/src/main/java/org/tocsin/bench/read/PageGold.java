package org.tocsin.bench.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with segments that its main text must and must not hold, as the evaluation of trafilatura
 * keeps them.
 *
 * @param html the bytes as they were served
 */
record PageGold(String address, byte[] html, List<String> must, List<String> mustNot) {
  PageGold {
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
  }

  /** Pages of a JSON file by address whose file lies anywhere below the folder, by address. */
  static List<PageGold> read(Ask ask) throws IOException {
    SortedMap<String, byte[]> files = Archive.read(ask.folder("trafilatura-eval"));
    Map<String, byte[]> byName = new TreeMap<>();
    files.forEach((path, bytes) -> byName.put(path.substring(path.lastIndexOf('/') + 1), bytes));
    SortedMap<String, PageGold> pages = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".json")) {
        JsonMapper.shared()
            .readTree(file.getValue())
            .forEachEntry((address, page) -> add(pages, address, page, byName));
      }
    }
    if (pages.isEmpty()) {
      throw new IOException("no page with segments below " + ask.data());
    }
    return ask.limited(List.copyOf(pages.values()));
  }

  private static void add(
      SortedMap<String, PageGold> pages, String address, JsonNode page, Map<String, byte[]> files) {
    byte[] html = files.get(page.path("file").asString(""));
    if (html != null && page.has("with")) {
      pages.put(
          address,
          new PageGold(address, html, strings(page.path("with")), strings(page.path("without"))));
    }
  }

  /** The text in the encoding that the page itself states, for programs that want it decoded. */
  String decoded() {
    return decoded(html);
  }

  static String decoded(byte[] html) {
    try {
      return new String(html, Jsoup.parse(new ByteArrayInputStream(html), null, "").charset());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).map(PageGold::spaced).toList();
  }

  /** Every run of white space as one blank. */
  static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space || !blank) {
        spaced.append(space ? ' ' : c);
      }
      blank = space;
    }
    return spaced.toString().strip();
  }

  /**
   * Segments that stand in the text: right those it must hold, found those and the ones it must not
   * hold.
   */
  Counts score(String text) {
    String spaced = spaced(text);
    long right = must.stream().filter(spaced::contains).count();
    long wrong = mustNot.stream().filter(spaced::contains).count();
    return new Counts(right, right + wrong, must.size());
  }
}
