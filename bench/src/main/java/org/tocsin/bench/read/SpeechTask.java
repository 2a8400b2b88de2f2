package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;

/**
 * R8: who says what in news, on PolNeAR (Newell et al. 2018), the development part where the folder
 * has one.
 *
 * <ul>
 *   <li>Direct speaker: of the attributions of the gold with a source and with more than half of
 *       their words between quotation marks, the share whose speaker is right. Ours is the claim
 *       that shares most words with the content; it is right when the span of its last speaker
 *       overlaps the source.
 *   <li>Content overlap: words (runs of letters or digits) that stand in the content of any
 *       attribution, ours against theirs, micro-averaged. The gold has no nesting, so a word counts
 *       once however deep it stands.
 *   <li>Source and cue overlap: the same of sources and of cues. The gold's cues hold more than the
 *       verb ("said at a briefing Monday"), ours only the verb.
 *   <li>Content agreement: attributions of which ours and theirs share at least half of all words
 *       of both, each counted once.
 * </ul>
 *
 * A claim counts as an attribution when it has a cue and a speaker that stands in the text. Where
 * two people marked an article, the first file in order of name is the gold.
 */
final class SpeechTask implements Task {
  private static final Goal DIRECT = Goal.atLeast(0.80, 0.88);
  private static final Goal CONTENT = Goal.atLeast(0.65, 0.75);
  private static final int ROUNDS = 2;

  @Override
  public String id() {
    return "R8";
  }

  @Override
  public String title() {
    return "who says what in English news";
  }

  @Override
  public List<String> folders() {
    return List.of("polnear");
  }

  /** An attribution of the reader. */
  private record Ours(Span speaker, Span cue, Span content, BitSet words) {}

  /** What is counted of one article. */
  private record Tally(Counts direct, Counts content, Counts agreed, Counts source, Counts cue) {}

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<SaidDocument> documents = documents(ask);
    Reader reader = Reader.standard();
    List<Tally> tallies = new ArrayList<>();
    for (SaidDocument document : documents) {
      tallies.add(tally(document, ours(document, read(reader, document))));
    }
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    List<Counts> contents = tallies.stream().map(Tally::content).toList();
    List<Figure> figures =
        List.of(
            new Figure(
                    "direct speaker",
                    Figure.SHARE,
                    bootstrap.of(tallies.stream().map(Tally::direct).toList(), Counts::recall),
                    DIRECT)
                .beside(List.of(peer("CoreNLP quote 4.5.10", "GPL-3.0", 0.766))),
            new Figure(
                "content overlap F1", Figure.SHARE, bootstrap.of(contents, Counts::f1), CONTENT),
            plain("content overlap precision", bootstrap.of(contents, Counts::precision)),
            plain("content overlap recall", bootstrap.of(contents, Counts::recall)),
            plain(
                "content agreement F1",
                bootstrap.of(tallies.stream().map(Tally::agreed).toList(), Counts::f1)),
            plain(
                "source overlap F1",
                bootstrap.of(tallies.stream().map(Tally::source).toList(), Counts::f1)),
            plain(
                "cue overlap F1",
                bootstrap.of(tallies.stream().map(Tally::cue).toList(), Counts::f1)),
            new Figure("speed", "words/s", speed(reader, documents), Goal.NONE)
                .beside(List.of(peer("CoreNLP quote 4.5.10", "GPL-3.0", 111))));
    return new Outcome(
        documents.size(),
        figures,
        List.of(
            "the figures of others are of the test part, 84 other articles",
            "a tagger trained on the 840 articles of the training part reaches .403 F1 on exact"
                + " spans of source, cue and content"));
  }

  private static PeerFigure peer(String name, String licence, double value) {
    return new PeerFigure(name, licence, value, false);
  }

  private static Figure plain(String name, Estimate value) {
    return new Figure(name, Figure.SHARE, value, Goal.NONE);
  }

  private static List<SaidDocument> documents(Ask ask) throws IOException {
    SortedMap<String, byte[]> files = Archive.read(ask.folder("polnear"));
    List<SaidDocument> all = new ArrayList<>();
    for (String name : files.keySet()) {
      String annotations = name.endsWith(".txt") ? annotationsOf(name, files) : null;
      if (annotations != null) {
        all.add(SaidDocument.parse(name, utf8(files, name), utf8(files, annotations)));
      }
    }
    List<SaidDocument> held = all.stream().filter(d -> d.name().contains("dev/")).toList();
    List<SaidDocument> taken = ask.limited(held.isEmpty() ? all : held);
    if (taken.isEmpty()) {
      throw new IOException("no text with annotations: name the corpus with --data");
    }
    return taken;
  }

  private static String utf8(SortedMap<String, byte[]> files, String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** {@code text/NAME.txt} is annotated in {@code attributions/NAME_WHO.ann}, or beside it. */
  private static @Nullable String annotationsOf(String text, SortedMap<String, byte[]> files) {
    String stem = text.substring(0, text.length() - ".txt".length());
    int slash = stem.lastIndexOf("text/");
    String other =
        slash < 0
            ? stem
            : stem.substring(0, slash) + "attributions/" + stem.substring(slash + "text/".length());
    for (String start : List.of(other + "_", other + ".", stem + "_", stem + ".")) {
      for (String name : files.tailMap(start).keySet()) {
        if (!name.startsWith(start)) {
          break;
        }
        if (name.endsWith(".ann")) {
          return name;
        }
      }
    }
    return null;
  }

  private static Reading read(Reader reader, SaidDocument document) {
    return reader.read(PlainBody.of(document.text()), new Hints(null, "en", null, null, null));
  }

  private static List<Ours> ours(SaidDocument document, Reading reading) {
    List<Ours> ours = new ArrayList<>();
    for (Reading.Claim claim : reading.claims()) {
      Span cue = claim.cueSpan();
      Span speaker = claim.speakers().isEmpty() ? null : claim.speakers().getLast().span();
      if (cue != null && speaker != null) {
        BitSet words = document.wordsIn(List.of(claim.span()));
        ours.add(new Ours(speaker, cue, claim.span(), words));
      }
    }
    return ours;
  }

  private static Tally tally(SaidDocument document, List<Ours> ours) {
    List<SaidDocument.Said> gold = document.attributions();
    List<BitSet> contents = gold.stream().map(s -> document.wordsIn(s.content())).toList();
    return new Tally(
        direct(document, contents, ours),
        overlap(
            document,
            gold.stream().flatMap(s -> s.content().stream()).toList(),
            ours.stream().map(Ours::content).toList()),
        agreed(contents, ours),
        overlap(
            document,
            gold.stream().flatMap(s -> s.source().stream()).toList(),
            ours.stream().map(Ours::speaker).toList()),
        overlap(
            document,
            gold.stream().flatMap(s -> s.cue().stream()).toList(),
            ours.stream().map(Ours::cue).toList()));
  }

  private static Counts direct(SaidDocument document, List<BitSet> contents, List<Ours> ours) {
    int right = 0;
    int found = 0;
    int all = 0;
    for (int i = 0; i < contents.size(); i++) {
      SaidDocument.Said said = document.attributions().get(i);
      if (said.source().isEmpty() || !document.isDirect(said)) {
        continue;
      }
      all++;
      Ours best = closest(contents.get(i), ours);
      found += best == null ? 0 : 1;
      right += best != null && said.source().stream().anyMatch(best.speaker::overlaps) ? 1 : 0;
    }
    return new Counts(right, found, all);
  }

  /** The one that shares most words; of equals the one with the fewest others. */
  private static @Nullable Ours closest(BitSet content, List<Ours> ours) {
    Ours best = null;
    int most = 0;
    for (Ours one : ours) {
      int shared = shared(content, one.words);
      boolean tighter =
          best != null && shared == most && one.words.cardinality() < best.words.cardinality();
      if (shared > most || (shared > 0 && tighter)) {
        best = one;
        most = shared;
      }
    }
    return best;
  }

  private static int shared(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  private static Counts overlap(SaidDocument document, List<Span> gold, List<Span> ours) {
    BitSet theirs = document.wordsIn(gold);
    BitSet found = document.wordsIn(ours);
    return new Counts(shared(theirs, found), found.cardinality(), theirs.cardinality());
  }

  private static Counts agreed(List<BitSet> gold, List<Ours> ours) {
    List<Ours> left = new ArrayList<>(ours);
    int right = 0;
    for (BitSet content : gold) {
      for (Ours one : left) {
        int both = shared(content, one.words);
        if (2 * both >= content.cardinality() + one.words.cardinality() - both && both > 0) {
          left.remove(one);
          right++;
          break;
        }
      }
    }
    return new Counts(right, ours.size(), gold.size());
  }

  /** Of the whole reader, since it cannot be asked for speech alone; the last round counts. */
  private static Estimate speed(Reader reader, List<SaidDocument> documents) {
    double speed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long words = 0;
      long start = System.nanoTime();
      for (SaidDocument document : documents) {
        read(reader, document);
        words += document.words().size();
      }
      speed = words / ((System.nanoTime() - start) / 1e9);
    }
    return Estimate.exactly(speed);
  }
}
