package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.outline.Outline;
import org.tocsin.desk.publish.outline.Topic;

/**
 * For whom, by whom, as of when, what is left out and how to check. All of it is the frame a
 * machine composed: it asserts nothing about the world.
 */
final class OpeningChapter implements Chapter {
  private final Outline outline;
  private final Audience audience;

  OpeningChapter(Outline outline, Audience audience) {
    this.outline = outline;
    this.audience = audience;
  }

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Block> blocks = new ArrayList<>();
    note(blocks, "For: %s (%s). %s", audience.reader(), outline.label(), outline.purpose());
    if (!audience.publisher().isEmpty()) {
      note(blocks, "Made by: %s.", Wording.ended(audience.publisher()).replaceFirst("[.]$", ""));
    }
    note(
        blocks,
        "As of: %s. What is said to have happened later is not in it.",
        Wording.day(record.asOf()));
    note(blocks, "Left out: %s", Wording.ended(leftOut()));
    note(
        blocks,
        "How to check: the number or button behind a sentence opens what it rests on: who says it,"
            + " where in which source, its grade, and the proof that it was recorded. The page checks"
            + " itself in a browser, “tocsin verify” checks every form; both work offline.");
    note(
        blocks,
        "Words in this opening, headings and small grey lines are a frame that a machine composed."
            + " A sentence without a citation says only that something is not on record.");
    return List.of(new Section("opening", "For " + audience.reader(), blocks));
  }

  private String leftOut() {
    List<Topic> rest = outline.leavesOut();
    String topics =
        rest.isEmpty()
            ? "no chapter"
            : "the chapters "
                + rest.stream()
                    .map(topic -> "“" + topic.title() + "”")
                    .collect(Collectors.joining(", "));
    String persons = "names of persons at risk, what is restricted or was given in confidence";
    return outline.ofPerson()
        ? "everything that tells of anybody else; " + persons + "; " + topics
        : topics + "; " + persons;
  }

  private static void note(List<Block> blocks, String form, Object... values) {
    blocks.add(new Block.Note(form.formatted(values)));
  }
}
