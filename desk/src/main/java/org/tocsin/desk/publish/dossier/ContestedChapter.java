package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.Matter.Position;

/**
 * What is told in several ways: every way in a column of its own with who tells it, counted by
 * independent origin. No way is picked.
 */
final class ContestedChapter implements Chapter {
  private static final String STANDING =
      "Copies of one telegram are one origin, and a speaker quoted in several places is one. The"
          + " number of origins says how widely something is told, not whether it is so.";

  private static final int FEWEST = 2;

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(STANDING));
    int points = 0;
    for (Matter matter : record.judged().matters()) {
      List<Position> told = told(matter, record);
      if (told.size() >= FEWEST) {
        points++;
        blocks.addAll(point(points, matter, told, scribe));
      }
    }
    String heading = count(points, "point is", "points are") + " told in several ways";
    return points == 0 ? List.of() : List.of(new Section("contested", heading, blocks));
  }

  /** The positions as far as they may be handed out. */
  private static List<Position> told(Matter matter, CaseRecord record) {
    List<Position> told = new ArrayList<>();
    for (Position position : matter.positions()) {
      List<Candidate> open =
          position.tellings().stream()
              .map(claim -> record.find(claim.id()))
              .flatMap(Optional::stream)
              .toList();
      if (!open.isEmpty()) {
        told.add(
            new Position(
                position.value(), position.stance(), open, record.judged().origins().count(open)));
      }
    }
    return told;
  }

  private static List<Block> point(int number, Matter matter, List<Position> told, Scribe scribe) {
    List<String> ids =
        told.stream().flatMap(p -> p.tellings().stream()).map(Candidate::id).toList();
    String said =
        told.stream()
            .map(p -> value(p) + " (" + Sides.counted(p.tellings().size(), p.origins()) + ")")
            .collect(Collectors.joining("; "));
    String text =
        "Point %d, %s%s: %s. %s"
            .formatted(number, question(matter.question()), where(matter), said, standing(matter));
    List<Citation> cites = new ArrayList<>(scribe.citeAll(ids));
    if (matter.decision() != null) {
      cites.add(scribe.cite(matter.decision().leaf(), "confirmation", ""));
    }
    List<Block.Listing> columns =
        told.stream()
            .map(p ->
                new Block.Listing(
                    value(p) + ", " + voices(p),
                    p.tellings().stream().map(scribe::attributed).toList()))
            .toList();
    Sentence sum = scribe.write(text, cites);
    return List.of(new Block.Prose(List.of(sum)), new Block.SideBySide(columns));
  }

  private static String value(Position position) {
    String value = "“" + position.value() + "”";
    return position.stance().equals("asserts") ? value : position.stance() + " " + value;
  }

  private static String voices(Position position) {
    Set<String> voices = new LinkedHashSet<>();
    position
        .tellings()
        .forEach(one ->
            voices.add(one.speakers().isEmpty() ? "nobody named" : one.speakers().getLast()));
    return "said by " + String.join(", ", voices);
  }

  private static String question(Matter.Question question) {
    return switch (question) {
      case HAPPENED_OR_NOT -> "whether it happened";
      case OPEN_OR_CLOSED -> "whether the way was open";
      case HOW_MANY -> "how many";
      case WHEN -> "when";
      case WHO -> "who";
      case OTHER -> "put together by a person";
    };
  }

  private static String where(Matter matter) {
    String type = matter.type().isEmpty() ? "" : ", " + matter.type();
    String place = matter.place().isEmpty() ? "" : ", " + matter.place();
    String from = matter.from() == null ? "" : ", " + Wording.day(matter.from());
    return type + place + from;
  }

  private static String standing(Matter matter) {
    return matter.decision() != null && matter.decision().state() == Matter.State.CONFIRMED
        ? "A person confirmed that these contradict each other."
        : "That these contradict each other is a suggestion of the machine.";
  }
}
