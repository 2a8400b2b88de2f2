package org.tocsin.bench.read;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.bench.Samples;
import org.tocsin.bench.Turns;
import org.tocsin.reader.extract.Extractors;

/**
 * R2: how many pages one thread reads in a second of its processor time, from bytes to text. The
 * pages are every so-many-th of the corpus, read once to warm up; each peer is measured in turns
 * with us, in its own process, from decoded text.
 */
final class PageSpeedTask implements Task {
  private static final Goal SPEED = Goal.atLeast(150, 250);
  private static final int PAGES = 200;
  private static final int ROUNDS = 3;
  private static final List<Peer> PEERS = List.of(Peer.READABILITY4J, Peer.CRUX, Peer.BOILERPIPE);

  @Override
  public String id() {
    return "R2";
  }

  @Override
  public String title() {
    return "speed of the main text of pages";
  }

  @Override
  public List<String> folders() {
    return List.of("trafilatura-eval");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<PageGold> pages = spread(PageGold.read(ask));
    Extractors extractors = Extractors.standard();
    List<Double> ours = new ArrayList<>();
    List<PeerFigure> theirs = new ArrayList<>();
    for (Peer peer : PEERS) {
      Optional<PeerProcess> started = ask.peers().start(peer);
      if (started.isPresent()) {
        try (PeerProcess process = started.get()) {
          List<Map<String, String>> requests = pages.stream().map(PagesTask::request).toList();
          Turns turns =
              Turns.take(
                  ROUNDS, round -> speed(extractors, pages), round -> speed(process, requests));
          ours.addAll(turns.tocsin().values());
          theirs.add(peer.figure(turns.plain().median()));
        }
      }
    }
    if (ours.isEmpty()) {
      ours.addAll(Turns.alone(ROUNDS, round -> speed(extractors, pages)).values());
    }
    Samples samples = new Samples(ours);
    Estimate estimate = new Estimate(samples.median(), samples.lowest(), samples.highest());
    return new Outcome(
        pages.size(),
        List.of(new Figure("speed", "pages/s", estimate, SPEED).beside(theirs)),
        List.of("of processor time on one thread; the interval is the slowest and fastest round"));
  }

  private static List<PageGold> spread(List<PageGold> all) {
    List<PageGold> some = new ArrayList<>();
    int wanted = Math.min(PAGES, all.size());
    for (int i = 0; i < wanted; i++) {
      some.add(all.get((int) ((long) i * all.size() / wanted)));
    }
    return some;
  }

  private static double speed(Extractors extractors, List<PageGold> pages) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (PageGold page : pages) {
      PagesTask.text(extractors, page);
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return pages.size() / (nanos / 1e9);
  }

  private static double speed(PeerProcess process, List<Map<String, String>> requests)
      throws IOException {
    long nanos = 0;
    for (Map<String, String> request : requests) {
      nanos += process.ask(request).nanos();
    }
    return requests.size() / (nanos / 1e9);
  }
}
