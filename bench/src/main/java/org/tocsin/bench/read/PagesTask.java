package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.reader.Hints;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extractors;

/**
 * R1: the main text of web pages. Precision, recall and F1 over all segments of all pages, as the
 * evaluation of trafilatura counts them: a segment that must be there is right when the text holds
 * it, one that must not is a mistake when the text holds it. White space counts as one blank on
 * both sides. A page that cannot be read counts as one without text.
 */
final class PagesTask implements Task {
  private static final Goal F1 = Goal.atLeast(0.905, 0.93);
  private static final List<Peer> PEERS = List.of(Peer.READABILITY4J, Peer.CRUX, Peer.BOILERPIPE);

  @Override
  public String id() {
    return "R1";
  }

  @Override
  public String title() {
    return "main text of web pages";
  }

  @Override
  public List<String> folders() {
    return List.of("trafilatura-eval");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<PageGold> pages = PageGold.read(ask);
    Extractors extractors = Extractors.standard();
    List<Counts> counts = pages.stream().map(page -> page.score(text(extractors, page))).toList();
    List<PeerFigure> precision = new ArrayList<>();
    List<PeerFigure> recall = new ArrayList<>();
    List<PeerFigure> f1 = new ArrayList<>();
    for (Peer peer : PEERS) {
      theirs(ask, peer, pages)
          .ifPresent(sum -> {
            precision.add(peer.figure(sum.precision()));
            recall.add(peer.figure(sum.recall()));
            f1.add(peer.figure(sum.f1()));
          });
    }
    precision.add(trafilatura(0.906));
    recall.add(trafilatura(0.943));
    f1.add(trafilatura(0.924));
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    return new Outcome(
        pages.size(),
        List.of(
            new Figure("F1", Figure.SHARE, bootstrap.of(counts, Counts::f1), F1).beside(f1),
            new Figure(
                    "precision", Figure.SHARE, bootstrap.of(counts, Counts::precision), Goal.NONE)
                .beside(precision),
            new Figure("recall", Figure.SHARE, bootstrap.of(counts, Counts::recall), Goal.NONE)
                .beside(recall)),
        List.of());
  }

  private static PeerFigure trafilatura(double value) {
    return new PeerFigure("trafilatura 2.2.0", "Apache-2.0", value, false);
  }

  static String text(Extractors extractors, PageGold page) {
    return extractors.extract(page.html(), Hints.NONE) instanceof Extracted.Document(var extraction)
        ? extraction.text()
        : "";
  }

  private static Optional<Counts> theirs(Ask ask, Peer peer, List<PageGold> pages)
      throws IOException {
    Optional<PeerProcess> started = ask.peers().start(peer);
    if (started.isEmpty()) {
      return Optional.empty();
    }
    List<Counts> counts = new ArrayList<>();
    try (PeerProcess process = started.get()) {
      for (PageGold page : pages) {
        counts.add(page.score(process.ask(request(page)).text()));
      }
    }
    return Optional.of(Counts.sum(counts));
  }

  static Map<String, String> request(PageGold page) {
    return Map.of("html", page.decoded(), "address", page.address());
  }
}
