package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    List<PageGold> pages = new ArrayList<>();
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
    pages.sort(Comparator.comparing(PageGold::address));
    return ask.limited(pages);
  }

  private static void add(
      List<PageGold> pages, String address, JsonNode page, Map<String, byte[]> files) {
    byte[] html = files.get(page.path("file").asString(""));
    if (html != null && page.has("with")) {
      pages.add(
          new PageGold(address, html, strings(page.path("with")), strings(page.path("without"))));
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
