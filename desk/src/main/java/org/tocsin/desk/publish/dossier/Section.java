package org.tocsin.desk.publish.dossier;

import java.util.List;
import java.util.stream.Stream;

/**
 * One part of a dossier.
 *
 * @param id stable name within the page
 * @param heading says the content, not the category
 */
public record Section(String id, String heading, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** Its sentences in reading order. */
  public List<Sentence> sentences() {
    return blocks.stream().flatMap(Section::sentencesOf).toList();
  }

  private static Stream<Sentence> sentencesOf(Block block) {
    return switch (block) {
      case Block.Prose prose -> prose.sentences().stream();
      case Block.Listing listing -> listing.sentences().stream();
      case Block.SideBySide sides -> sides.columns().stream().flatMap(c -> c.sentences().stream());
      case Block.Figure figure -> Stream.empty();
      case Block.Note note -> Stream.empty();
    };
  }
}
