package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extractors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R4: texts that lost their markup, with the comments, forms, sign-ups and teasers that stood
 * around them. A line leaks when it is one of those and is read as the text; it is lost when it is
 * of the text and is not read. Measured on 30 texts that are made anew from the seed, in ten
 * languages, and on every real text that has a gold file with its regions beside it. No other
 * program that we know of does this.
 */
final class StrippedTask implements Task {
  private static final int MADE = 30;
  private static final Goal NONE_AT_ALL = Goal.atMost(0, 0);

  @Override
  public String id() {
    return "R4";
  }

  @Override
  public String title() {
    return "texts already stripped of markup";
  }

  @Override
  public List<String> folders() {
    return List.of("cases");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<StrippedText> real = real(ask);
    List<StrippedText> made = ask.limited(StrippedTexts.make(MADE, ask.seed()));
    List<StrippedText> all = new ArrayList<>(real);
    all.addAll(made);
    Extractors extractors = Extractors.standard();
    int leaked = 0;
    int lost = 0;
    int around = 0;
    List<String> notes = new ArrayList<>();
    notes.add(real.size() + " real text(s), " + made.size() + " made");
    for (StrippedText text : all) {
      StrippedText.Score score = score(extractors, text);
      leaked += score.leaked().size();
      lost += score.lost().size();
      around += score.around().size();
      score.leaked().forEach(line -> notes.add("leaked, " + text.name() + ": " + line));
      score.lost().forEach(line -> notes.add("lost, " + text.name() + ": " + line));
    }
    return new Outcome(
        all.size(),
        List.of(
            new Figure("leaked", "lines", Estimate.exactly(leaked), NONE_AT_ALL),
            new Figure("lost", "lines", Estimate.exactly(lost), NONE_AT_ALL),
            new Figure("of menus and footers", "lines", Estimate.exactly(around), Goal.NONE)),
        notes);
  }

  private static StrippedText.Score score(Extractors extractors, StrippedText text)
      throws IOException {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    if (extractors.extract(bytes, Hints.NONE) instanceof Extracted.Document(var extraction)) {
      return text.score(extraction.regions());
    }
    throw new IOException(text.name() + " cannot be read");
  }

  /** Texts with {@code NAME.gold.json} beside {@code NAME.txt}. */
  private static List<StrippedText> real(Ask ask) throws IOException {
    List<StrippedText> texts = new ArrayList<>();
    for (Path folder :
        List.of(ask.data().resolve("cases"), ask.data().resolve("../../cases"), ask.data())) {
      if (texts.isEmpty() && Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path gold :
              files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
            add(texts, gold);
          }
        }
      }
    }
    return texts;
  }

  private static void add(List<StrippedText> texts, Path gold) throws IOException {
    String name = gold.getFileName().toString().replace(".gold.json", ".txt");
    Path file = gold.resolveSibling(name);
    JsonNode regions = JsonMapper.shared().readTree(Files.readAllBytes(gold)).path("regions");
    if (Files.isRegularFile(file) && regions.has("boilerplate")) {
      int from = regions.path("boilerplate").path("begin").asInt();
      String text = Files.readString(file);
      List<StrippedText.Line> lines = new ArrayList<>();
      int at = 0;
      for (String line : Arrays.asList(text.split("\n", -1))) {
        lines.add(new StrippedText.Line(at < from ? RegionKind.BODY : RegionKind.COMMENTS, line));
        at += line.codePointCount(0, line.length()) + 1;
      }
      texts.add(new StrippedText(name, lines, "\n"));
    }
  }
}
