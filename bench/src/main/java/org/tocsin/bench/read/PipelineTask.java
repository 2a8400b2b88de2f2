package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;

/**
 * R17: a thousand documents of all kinds, from bytes to a whole reading. The mix takes one document
 * of each folder in turn (pages, news texts, resolutions, reports, PDF and Word files) until there
 * are enough. A token is a run of letters or digits of the text that was read, or a single other
 * sign that is no space, as parsers of treebanks count. Seconds are of one core. A first round over
 * a tenth of the documents warms the machine up and is not counted.
 */
final class PipelineTask implements Task {
  private static final int DOCUMENTS = 1_000;
  private static final int WARM = 10;
  private static final Goal SPEED = Goal.atLeast(15_000, 30_000);
  private static final Goal MEMORY = Goal.atMost(1_000, 1_000);
  private static final List<String> ENDS = List.of(".html", ".txt", ".pdf", ".docx");

  @Override
  public String id() {
    return "R17";
  }

  @Override
  public String title() {
    return "the whole pipeline on mixed documents";
  }

  @Override
  public List<String> folders() {
    return List.of(
        "trafilatura-eval",
        "polnear",
        "cr-unsc",
        "readability-test-pages",
        "upr-slovenia-docs",
        "unga-sample",
        "echr-judgment-docx");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    Path spool = Files.createTempDirectory("tocsin-mix");
    try {
      List<Path> documents = ask.limited(mix(ask, spool));
      Reader reader = Reader.standard();
      Tally warm = new Tally();
      read(reader, documents.subList(0, Math.max(1, documents.size() / WARM)), warm);
      Tally tally = new Tally();
      double seconds;
      double megabytes;
      try (HeapPeak peak = new HeapPeak()) {
        seconds = CoreTime.seconds(() -> read(reader, documents, tally));
        megabytes = peak.megabytes();
      }
      return new Outcome(documents.size(), figures(tally, seconds, megabytes), notes(tally));
    } finally {
      delete(spool);
    }
  }

  private static List<Figure> figures(Tally tally, double seconds, double megabytes) {
    return List.of(
        new Figure("speed of one core", "tokens/s", Estimate.exactly(tally.tokens / seconds), SPEED)
            .beside(
                List.of(
                    new PeerFigure("OpenNLP with POS", "Apache-2.0", 39_000, false),
                    new PeerFigure("CoreNLP OpenIE", "GPL-3.0", 664, false),
                    new PeerFigure("CoreNLP NER", "GPL-3.0", 380, false),
                    new PeerFigure("CoreNLP coref", "GPL-3.0", 173, false))),
        new Figure("slowest document", "core seconds", Estimate.exactly(tally.slowest), Goal.NONE),
        new Figure("held heap, peak", "MB", Estimate.exactly(megabytes), MEMORY));
  }

  private static List<String> notes(Tally tally) {
    return List.of(
        "%,d tokens; %d documents gave no text; slowest: %s"
            .formatted(tally.tokens, tally.empty, tally.slowestName));
  }

  /** Writes the documents of the mix to a folder, so that none of them waits in memory. */
  private List<Path> mix(Ask ask, Path spool) throws IOException {
    List<Deque<Path>> folders = new ArrayList<>();
    for (String folder : folders()) {
      if (Files.isDirectory(ask.data().resolve(folder))) {
        folders.add(spool(ask.data().resolve(folder), spool.resolve(folder)));
      }
    }
    if (folders.isEmpty()) {
      folders.add(spool(ask.folder(folders().getFirst()), spool.resolve("all")));
    }
    List<Path> mixed = new ArrayList<>();
    while (mixed.size() < DOCUMENTS && folders.stream().anyMatch(left -> !left.isEmpty())) {
      for (Deque<Path> left : folders) {
        if (!left.isEmpty() && mixed.size() < DOCUMENTS) {
          mixed.add(left.removeFirst());
        }
      }
    }
    return mixed;
  }

  private static Deque<Path> spool(Path folder, Path into) throws IOException {
    SortedMap<String, byte[]> wanted = new TreeMap<>(Archive.read(folder));
    wanted.keySet().removeIf(name -> ENDS.stream().noneMatch(name::endsWith));
    Deque<Path> written = new ArrayDeque<>();
    for (String name : wanted.keySet()) {
      if (written.size() < DOCUMENTS) {
        // flat names: the path of a member of an archive is not to be trusted as a path of ours
        String flat = written.size() + "-" + name.substring(name.lastIndexOf('/') + 1);
        Files.createDirectories(into);
        written.add(Files.write(into.resolve(flat), wanted.get(name)));
      }
    }
    return written;
  }

  private static void read(Reader reader, List<Path> documents, Tally tally) throws IOException {
    for (Path document : documents) {
      double seconds = CoreTime.seconds(() -> tally.count(reader.read(document, Hints.NONE)));
      if (seconds > tally.slowest) {
        tally.slowest = seconds;
        tally.slowestName = document.getFileName().toString();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static final class Tally {
    private long tokens;
    private int empty;
    private double slowest;
    private String slowestName = "none";

    void count(Reading reading) {
      tokens += tokens(reading.text());
      empty += reading.text().isEmpty() ? 1 : 0;
    }

    private static long tokens(String text) {
      long tokens = 0;
      boolean inWord = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean word = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        tokens += word ? (inWord ? 0 : 1) : (Character.isWhitespace(c) ? 0 : 1);
        inWord = word;
      }
      return tokens;
    }
  }
}
