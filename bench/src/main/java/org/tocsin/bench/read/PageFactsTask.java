package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.reader.Hints;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.extract.Extractors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R3: title, byline, date and site of a page, on the pages that Mozilla tests Readability with.
 * Counted over the pages whose gold states the value: the same words, case and white space aside;
 * for dates the same day. A page that cannot be read counts as one without values. What is found
 * where the gold states nothing is told in a note and not counted, since Readability does not look
 * where a page shows but does not mark up a value.
 */
final class PageFactsTask implements Task {
  private static final int DAY = 10;
  private static final String ADDRESS = "http://fakehost/test/page.html";
  private static final Map<String, Goal> GOALS =
      Map.of("title", Goal.atLeast(0.95, 0.97), "publishedTime", Goal.atLeast(0.85, 0.92));
  private static final List<String> FIELDS =
      List.of("title", "byline", "publishedTime", "siteName");

  private record Page(byte[] html, JsonNode gold) {}

  @Override
  public String id() {
    return "R3";
  }

  @Override
  public String title() {
    return "title, byline, date and site of pages";
  }

  @Override
  public List<String> folders() {
    return List.of("readability-test-pages");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<Page> pages = pages(ask);
    Extractors extractors = Extractors.standard();
    List<Map<String, String>> ours =
        pages.stream().map(page -> values(extractors, page.html())).toList();
    Map<Peer, List<Map<String, String>>> theirs = new TreeMap<>();
    for (Peer peer : List.of(Peer.READABILITY4J, Peer.CRUX)) {
      Optional<PeerProcess> started = ask.peers().start(peer);
      if (started.isPresent()) {
        try (PeerProcess process = started.get()) {
          theirs.put(peer, values(process, pages));
        }
      }
    }
    List<Figure> figures = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String field : FIELDS) {
      List<Double> right = right(pages, ours, field);
      List<PeerFigure> peers = new ArrayList<>();
      theirs.forEach((peer, values) -> {
        double share = mean(right(pages, values, field));
        if (share > 0) { // a program that never says a value does not look for it
          peers.add(peer.figure(share));
        }
      });
      figures.add(
          new Figure(
                  field + " of " + right.size(),
                  Figure.SHARE,
                  new Bootstrap(ask.seed()).mean(right),
                  GOALS.getOrDefault(field, Goal.NONE))
              .beside(peers));
      notes.add(field + " where the gold states none: " + unasked(pages, ours, field));
    }
    return new Outcome(pages.size(), figures, notes);
  }

  private static List<Page> pages(Ask ask) throws IOException {
    SortedMap<String, byte[]> files = Archive.read(ask.folder("readability-test-pages"));
    List<Page> pages = new ArrayList<>();
    files.forEach((path, bytes) -> {
      byte[] html = files.get(path.replaceFirst("expected-metadata\\.json$", "source.html"));
      if (path.endsWith("/expected-metadata.json") && html != null) {
        pages.add(new Page(html, JsonMapper.shared().readTree(bytes)));
      }
    });
    if (pages.isEmpty()) {
      throw new IOException("no page with expected-metadata.json below " + ask.data());
    }
    return ask.limited(pages);
  }

  private static Map<String, String> values(Extractors extractors, byte[] html) {
    if (!(extractors.extract(html, Hints.NONE) instanceof Extracted.Document(var extraction))) {
      return Map.of();
    }
    Extraction.Metadata metadata = extraction.metadata();
    Map<String, String> values = new TreeMap<>();
    Optional.ofNullable(metadata.title()).ifPresent(value -> values.put("title", value));
    Optional.ofNullable(metadata.author()).ifPresent(value -> values.put("byline", value));
    Optional.ofNullable(metadata.date()).ifPresent(value -> values.put("publishedTime", value));
    Optional.ofNullable(metadata.publisher()).ifPresent(value -> values.put("siteName", value));
    return values;
  }

  private static List<Map<String, String>> values(PeerProcess process, List<Page> pages)
      throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    for (Page page : pages) {
      Map<String, String> request =
          Map.of("html", PageGold.decoded(page.html()), "address", ADDRESS, "metadata", "yes");
      Map<String, String> values = new TreeMap<>();
      process
          .ask(request)
          .value()
          .ifPresent(
              answer -> answer.forEachEntry((name, value) -> values.put(name, value.asString())));
      all.add(values);
    }
    return all;
  }

  private static List<Double> right(
      List<Page> pages, List<Map<String, String>> found, String field) {
    List<Double> right = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      String gold = canonical(field, pages.get(i).gold().path(field).asString(""));
      if (!gold.isEmpty()) {
        String value = canonical(field, found.get(i).getOrDefault(field, ""));
        right.add(gold.equals(value) ? 1.0 : 0.0);
      }
    }
    return right;
  }

  private static long unasked(List<Page> pages, List<Map<String, String>> found, String field) {
    long unasked = 0;
    for (int i = 0; i < pages.size(); i++) {
      boolean none = pages.get(i).gold().path(field).asString("").isBlank();
      unasked += none && found.get(i).containsKey(field) ? 1 : 0;
    }
    return unasked;
  }

  private static String canonical(String field, String value) {
    String spaced = PageGold.spaced(value).toLowerCase(Locale.ROOT);
    return field.equals("publishedTime") && spaced.length() > DAY
        ? spaced.substring(0, DAY)
        : spaced;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
