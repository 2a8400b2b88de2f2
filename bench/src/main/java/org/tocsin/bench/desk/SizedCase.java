package org.tocsin.bench.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.tocsin.bench.Scratch;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.find.FindQuery;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.DeskApplication;

/** One case of a size: made when it is not there yet, then measured. */
final class SizedCase {
  private static final int CLAIMS_A_DOCUMENT = 100;
  private static final int DOCUMENTS_A_BATCH = 20;
  private static final int ROUNDS = 100;
  private static final int WARMING = 40;
  private static final String PASSWORD = "an-exercise-only";
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;
  private static final int NOT_FOUND = 404;
  private static final double MEBIBYTE = 1 << 20;

  private final int claims;
  private final long seed;
  private final Path folder;

  SizedCase(int claims, long seed, Path folder) {
    this.claims = claims;
    this.seed = seed;
    this.folder = folder;
  }

  void measure(Curve curve) throws IOException {
    Path made = folder.resolve("made");
    if (Files.isDirectory(folder) && !Files.exists(made)) {
      // left by a run that was stopped: half a case is no case
      new Scratch(folder).close();
    }
    try (Desk desk = open()) {
      if (!Files.exists(made)) {
        write(desk, curve);
        Files.createFile(made);
      }
      rebuild(desk, curve);
      index(desk, curve);
      String hash =
          Objects.requireNonNull(
              Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD));
      if (desk.people().needsSetup()) {
        desk.people().redeem(desk.people().makeSetupToken(), "ada", hash);
      }
      try (DeskApplication.Running running = DeskApplication.start(desk, "127.0.0.1", 0)) {
        Browser browser = new Browser(running.address());
        browser.signIn("ada", PASSWORD);
        pages(desk, browser, curve);
      }
      curve.add("heap after use", "MiB", claims, heapMebibytes());
      curve.add("memory at most", "MiB", claims, Processor.mostResidentMebibytes());
    }
  }

  private Desk open() throws IOException {
    return Desk.open(Home.at(folder, Map.of()), Clock.systemUTC());
  }

  /** Seals, commits to, projects: what an import of so many rows takes. */
  private void write(Desk desk, Curve curve) throws IOException {
    CaseFile file = desk.collecting().openCase("exercise of " + claims, "ada");
    Author author = new Author(seed, CLAIMS_A_DOCUMENT);
    CaseWriter writer = new CaseWriter(desk, file.id(), seed);
    long spent = 0;
    double busy = 0;
    for (int left = claims / CLAIMS_A_DOCUMENT; left > 0; left -= DOCUMENTS_A_BATCH) {
      List<MadeUp> documents = new ArrayList<>();
      for (int i = 0; i < Math.min(left, DOCUMENTS_A_BATCH); i++) {
        documents.add(author.next());
      }
      long begun = System.nanoTime();
      double cpu = Processor.seconds();
      writer.write(documents);
      spent += System.nanoTime() - begun;
      busy += Processor.seconds() - cpu;
    }
    curve.add("import with proofs", "rows/s", claims, claims / (spent / NANOS));
    curve.add("import with proofs", "rows a CPU second", claims, claims / busy);
  }

  private void rebuild(Desk desk, Curve curve) {
    long begun = System.nanoTime();
    double cpu = Processor.seconds();
    desk.rebuild();
    double seconds = (System.nanoTime() - begun) / NANOS;
    double busy = Processor.seconds() - cpu;
    curve.add("rebuild of all views", "facts/s", claims, desk.journal().size() / seconds);
    curve.add("rebuild of all views", "facts a CPU second", claims, desk.journal().size() / busy);
  }

  /** The index for searching, which is made beside the desk's work when it is first needed. */
  private void index(Desk desk, Curve curve) {
    long begun = System.nanoTime();
    desk.finding().catchUp();
    double seconds = (System.nanoTime() - begun) / NANOS;
    curve.add("search index made anew", "claims/s", claims, claims / seconds);
  }

  private void pages(Desk desk, Browser browser, Curve curve) throws IOException {
    CaseFile file = desk.collecting().listCases().getFirst();
    String here = "/cases/" + file.id();
    List<Candidate> some =
        desk.establishing().list(CandidateQuery.inCase(file.id()).page(claims / 2, 200));
    page(curve, browser, "inbox", List.of(here + "/inbox"));
    page(
        curve,
        browser,
        "inbox, middle",
        some.stream().map(c -> here + "/inbox?after=" + c.leaf()).limit(20).toList());
    page(curve, browser, "timeline", List.of(here + "/timeline"));
    page(curve, browser, "timeline, one month", List.of(here + "/timeline?month=2021-05"));
    page(curve, browser, "map", List.of(here + "/map"));
    Texts texts = new Texts(claims, seed);
    page(
        curve,
        browser,
        "search with highlights",
        IntStream.range(0, ROUNDS)
            .mapToObj(texts::question)
            .map(words -> here + "/find?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
            .toList());
    Times alone =
        Times.of(
            ROUNDS,
            round ->
                desk.finding()
                    .search(FindQuery.of(texts.question(round), file.id()), Viewer.machine()));
    curve.add("search without its page p50", "ms", claims, alone.p50());
    curve.add("search without its page p99", "ms", claims, alone.p99());
    page(curve, browser, "one record", some.stream().map(c -> "/candidates/" + c.id()).toList());
    page(
        curve,
        browser,
        "document",
        some.stream().map(c -> "/items/" + c.itemId() + "/read").distinct().toList());
    // last, since the measures of a large case are worked out beside the asking
    page(curve, browser, "overview, at first", List.of(here));
    measures(desk, file, curve);
    page(curve, browser, "overview", List.of(here));
  }

  private void measures(Desk desk, CaseFile file, Curve curve) {
    long begun = System.nanoTime();
    LocalDate last = desk.measuring().findAsOf(file.id()).orElseThrow();
    desk.measuring().corridors(file.id(), last);
    double seconds = (System.nanoTime() - begun) / NANOS;
    curve.add("measures, still to wait for", "s", claims, seconds);
  }

  private void page(Curve curve, Browser browser, String name, List<String> addresses)
      throws IOException {
    if (browser.get(addresses.getFirst()).status() == NOT_FOUND) {
      return;
    }
    for (int round = 0; round < WARMING; round++) {
      // a desk has been asked before; what its compiler does at first is not what is measured
      browser.get(addresses.get(round % addresses.size()));
    }
    double cpu = Processor.seconds();
    List<Double> firstBytes = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Times times =
        Times.of(
            ROUNDS,
            round -> {
              Browser.Page page = browser.get(addresses.get(round % addresses.size()));
              if (page.status() != 200) {
                throw new IOException(name + " answers " + page.status());
              }
              firstBytes.add(page.firstByteMillis());
              sizes.add(page.body().length);
            });
    double busy = (Processor.seconds() - cpu) / firstBytes.size() * MILLIS;
    curve.add(name + " p50", "ms", claims, times.p50());
    curve.add(name + " p99", "ms", claims, times.p99());
    curve.add(
        name + " first byte",
        "ms",
        claims,
        firstBytes.stream().sorted().toList().get(firstBytes.size() / 2));
    curve.add(name + " on the processor", "ms", claims, busy);
    curve.add(
        name + " size",
        "KiB",
        claims,
        sizes.stream().mapToInt(Integer::intValue).max().orElse(0) / 1024.0);
  }

  private static double heapMebibytes() {
    System.gc();
    Runtime java = Runtime.getRuntime();
    return (java.totalMemory() - java.freeMemory()) / MEBIBYTE;
  }
}
