package org.tocsin.bench.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.tag.NameTagger;
import org.tocsin.reader.tag.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code tocsin bench train-names}: trains the tagger of names on the parts of re3d that may be
 * passed on, and first says how well it does on each quarter of them when trained on the rest.
 */
@Command(
    name = "train-names",
    mixinStandardHelpOptions = true,
    description = "Trains the tagger of names on the public-domain and OGL parts of re3d.",
    footer = {"", "Example:", "  tocsin bench train-names data/re3d --out names.bin.gz"})
public final class TrainNames implements Callable<Integer> {
  /** Public domain, and Open Government Licence 3.0. */
  static final Set<String> TRAINED_ON = Set.of("CENTCOM", "UK Government");

  private static final int FOLDS = 4;
  private static final long SEED = 1;

  @Parameters(paramLabel = "DIR", description = "Folder of re3d.")
  private Path folder = Path.of(".");

  @Option(names = "--out", paramLabel = "FILE", description = "Where the weights go.")
  private Path out = Path.of("names.bin.gz");

  @Option(names = "--rounds", description = "Over all texts. Default: ${DEFAULT-VALUE}")
  private int rounds = 12;

  @Override
  public Integer call() throws IOException {
    Reader reader = Reader.standard();
    List<NameTagger.Marked> texts = new ArrayList<>();
    for (MarkedCorpus corpus : MarkedCorpus.of(Archive.read(folder))) {
      if (TRAINED_ON.contains(corpus.name())) {
        corpus.texts().forEach(text -> texts.add(marked(reader, text)));
      }
    }
    if (texts.size() < FOLDS) {
      throw new IOException("no folders " + TRAINED_ON + " of re3d in " + folder);
    }
    List<Counts> held = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      held.addAll(heldOut(texts, fold));
    }
    Counts all = Counts.sum(held);
    System.out.printf(
        "%d texts, each quarter held out: P %.3f R %.3f F %.3f%n",
        texts.size(), all.precision(), all.recall(), all.f1());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NameTagger.train(texts, rounds, SEED).write(bytes);
    Files.write(out, bytes.toByteArray());
    System.out.println(out + ": " + bytes.size() + " bytes");
    return 0;
  }

  private List<Counts> heldOut(List<NameTagger.Marked> texts, int fold) {
    List<NameTagger.Marked> rest = new ArrayList<>();
    List<NameTagger.Marked> held = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      (i % FOLDS == fold ? held : rest).add(texts.get(i));
    }
    Weights weights = NameTagger.train(rest, rounds, SEED);
    NameTagger tagger = NameTagger.with(weights);
    return held.stream().map(text -> MarkedNames.counts(text, tagger)).toList();
  }

  static NameTagger.Marked marked(Reader reader, MarkedCorpus.Text text) {
    return new NameTagger.Marked(
        reader.read(PlainBody.of(text.text()), new Hints(null, "en", null, null, null)),
        text.marks());
  }
}
