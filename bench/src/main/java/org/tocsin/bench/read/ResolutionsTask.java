package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;

/**
 * R9: preambular and operative paragraphs of Security Council resolutions, without their numbers. A
 * paragraph is right when the part that begins where it begins is of its kind (accuracy over both
 * kinds); boundaries are right when an operative part begins and ends where an operative paragraph
 * does (F1).
 */
final class ResolutionsTask implements Task {
  private static final Goal KIND = Goal.atLeast(0.990, 0.997);
  private static final Goal BOUNDARIES = Goal.atLeast(0.97, 0.99);

  @Override
  public String id() {
    return "R9";
  }

  @Override
  public String title() {
    return "parts of resolutions, numbers hidden";
  }

  @Override
  public List<String> folders() {
    return List.of("cr-unsc");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    Reader reader = Reader.standard();
    List<Counts> kinds = new ArrayList<>();
    List<Counts> boundaries = new ArrayList<>();
    int unnumbered = 0;
    for (CorpusFile file : ask.limited(Archive.read(ask.folder("cr-unsc"), ".txt"))) {
      NumberedResolution gold = NumberedResolution.parse(file.utf8());
      if (gold.isNumbered()) {
        List<Reading.Part> parts = reader.read(PlainBody.of(gold.text()), Hints.NONE).parts();
        kinds.add(kinds(gold, parts));
        boundaries.add(boundaries(gold, parts));
      } else {
        unnumbered++;
      }
    }
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    return new Outcome(
        kinds.size(),
        List.of(
            new Figure("kind, accuracy", Figure.SHARE, bootstrap.of(kinds, Counts::recall), KIND)
                .beside(List.of(new PeerFigure("first word", "-", 0.975, false))),
            new Figure(
                "operative boundaries F1",
                Figure.SHARE,
                bootstrap.of(boundaries, Counts::f1),
                BOUNDARIES)),
        List.of(unnumbered + " texts without numbered paragraphs are left out"));
  }

  private static Counts kinds(NumberedResolution gold, List<Reading.Part> parts) {
    int right =
        of(gold.preambular(), parts, Reading.PartKind.PREAMBULAR)
            + of(gold.operative(), parts, Reading.PartKind.OPERATIVE);
    int all = gold.preambular().size() + gold.operative().size();
    return new Counts(right, all, all);
  }

  private static int of(List<Span> gold, List<Reading.Part> parts, Reading.PartKind kind) {
    Set<Integer> begins = new HashSet<>();
    parts.stream().filter(p -> p.part() == kind).forEach(p -> begins.add(p.span().begin()));
    return (int) gold.stream().filter(span -> begins.contains(span.begin())).count();
  }

  private static Counts boundaries(NumberedResolution gold, List<Reading.Part> parts) {
    Set<Span> spans = new HashSet<>();
    parts.stream()
        .filter(part -> part.part() == Reading.PartKind.OPERATIVE)
        .forEach(part -> spans.add(part.span()));
    long right = gold.operative().stream().filter(spans::contains).count();
    return new Counts(right, spans.size(), gold.operative().size());
  }
}
