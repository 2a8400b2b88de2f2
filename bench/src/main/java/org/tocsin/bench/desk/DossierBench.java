package org.tocsin.bench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tocsin.bench.Scratch;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Commission;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.publish.verify.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tocsin bench dossier}: a long dossier with a proof for every sentence. */
@Command(
    name = "dossier",
    mixinStandardHelpOptions = true,
    description = "Makes up a case, publishes its dossier in all forms and checks it.",
    footer = {"", "Example:", "  tocsin bench dossier --claims 2000"})
public final class DossierBench implements Callable<Integer> {
  private static final int CLAIMS_A_DOCUMENT = 100;
  private static final double NANOS = 1e9;
  private static final double KIBIBYTE = 1 << 10;

  @Option(names = "--claims", description = "Claims in the case. Default: ${DEFAULT-VALUE}")
  private int claims = 2_000;

  @Option(names = "--seed", description = "Seed of all randomness. Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(names = "--dir", paramLabel = "DIR", description = "For temporary files.")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory(directory, "tocsin-bench-");
    try (Scratch scratch = new Scratch(folder);
        Desk desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC())) {
      String caseId = desk.collecting().openCase("exercise of " + claims, "ada").id();
      Author author = new Author(seed, CLAIMS_A_DOCUMENT);
      List<MadeUp> documents = new ArrayList<>();
      for (int i = 0; i < claims / CLAIMS_A_DOCUMENT; i++) {
        documents.add(author.next());
      }
      new CaseWriter(desk, caseId, seed).write(documents);
      Commission court =
          new Commission(
              new Audience("fact-finding", "Exercise: a mission", ""),
              LocalDate.of(2099, 1, 1),
              "");
      Path out = scratch.directory().resolve("out");
      Published made =
          timed("compose, seal and write", () -> desk.rooms().building().build(caseId, court, out));
      VerificationReport report =
          timed("verify the folder", () -> Verification.verify(out, Optional.empty()));
      print(made, report);
    }
    return 0;
  }

  private void print(Published made, VerificationReport report) throws IOException {
    try (PDDocument paper = Loader.loadPDF(made.pdf().toFile());
        var proofs = Files.list(made.folder().resolve("proofs"))) {
      System.out.printf(
          "%d pages, %d sentences, %d of them sound, %d proofs%n",
          paper.getNumberOfPages(), made.sentences(), report.soundSentences(), proofs.count());
    }
    for (String ending : List.of("html", "pdf", "json", "docx")) {
      Path file = made.folder().resolve("dossier." + ending);
      System.out.printf("dossier.%s: %,.0f KiB%n", ending, Files.size(file) / KIBIBYTE);
    }
    System.out.printf("memory at most: %.0f MiB%n", Processor.mostResidentMebibytes());
  }

  private static <T> T timed(String what, Callable<T> work) throws IOException {
    long begun = System.nanoTime();
    double cpu = Processor.seconds();
    try {
      T done = work.call();
      System.out.printf(
          "%s: %.1f s by the clock, %.1f s of the processors%n",
          what, (System.nanoTime() - begun) / NANOS, Processor.seconds() - cpu);
      return done;
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
