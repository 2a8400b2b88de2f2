package org.tocsin.desk.publish.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints an edition: the same edition gives the same bytes. Thread-safe. */
final class SitePress {
  /** So that a page stays under 100 kB: what its lines may weigh before they are marked up. */
  private static final int PAGE_CHARACTERS = 24_000;

  private static final int PER_LINE = 600;

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, SitePress.class.getClassLoader(), "org.tocsin.desk.pages");
  private final Sheet.Frame frame = frame();

  /** Every file but the log and the proofs, by name. */
  Map<String, byte[]> files(Edition edition) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> pages = new ArrayList<>();
    Map<Section, List<List<Line>>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      sections.put(section, parts(edition.lines(section)));
    }
    Spread spread = new Spread(sections);
    for (String language : SiteWords.LANGUAGES.keySet()) {
      SiteWords words = SiteWords.in(language);
      for (Sheet.Page page : Sheet.Page.values()) {
        List<List<Line>> parts = page.section().map(sections::get).orElse(List.of(List.<Line>of()));
        for (int i = 0; i < parts.size(); i++) {
          Sheet sheet =
              new Sheet(
                  words,
                  edition,
                  page,
                  parts.get(i),
                  i + 1,
                  parts.size(),
                  spread,
                  frame,
                  Schema.of(edition, page, parts.get(i), language));
          files.put(sheet.file(), print(sheet));
          pages.add(sheet.file());
        }
      }
      Feeds feeds = new Feeds(edition, words);
      files.put(Feeds.name("feed", "xml", language), bytes(feeds.atom()));
      files.put(Feeds.name("feed", "json", language), bytes(feeds.json()));
      files.put(Feeds.name("card", "png", language), Card.png(edition, words));
    }
    files.put("robots.txt", bytes(Feeds.robots(edition)));
    if (!edition.about().address().isEmpty()) {
      files.put("sitemap.xml", bytes(Feeds.sitemap(edition, pages)));
    }
    return files;
  }

  private byte[] print(Sheet sheet) {
    StringOutput out = new StringOutput(1 << 15);
    engine.render("publish/site/page.jte", sheet, out);
    return bytes(out.toString());
  }

  /** At least one part, which may be empty. */
  private static List<List<Line>> parts(List<Line> lines) {
    List<List<Line>> parts = new ArrayList<>();
    List<Line> part = new ArrayList<>();
    int weight = 0;
    for (Line line : lines) {
      int own = PER_LINE + line.allWords().length();
      if (!part.isEmpty() && weight + own > PAGE_CHARACTERS) {
        parts.add(List.copyOf(part));
        part.clear();
        weight = 0;
      }
      part.add(line);
      weight += own;
    }
    parts.add(List.copyOf(part));
    return parts;
  }

  private static Sheet.Frame frame() {
    String style = resource("site.css");
    String script = resource("/org/tocsin/desk/publish/proofs.js") + resource("check.js");
    return new Sheet.Frame(style, digest(style), script, digest(script));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(SitePress.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(text));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
