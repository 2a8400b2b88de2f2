package org.tocsin.desk.publish.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.desk.publish.dossier.Block;
import org.tocsin.desk.publish.dossier.Citation;
import org.tocsin.desk.publish.dossier.Section;
import org.tocsin.desk.publish.dossier.Sentence;
import org.tocsin.desk.publish.draft.Draft.Paragraph;
import org.tocsin.desk.publish.draft.Draft.Piece;

/**
 * What of a dossier still stands in a draft that came back. A sentence keeps its citations only
 * where its words are the sealed ones; all else says in its own words that nothing proves it.
 *
 * @param sections of the dossier as it was edited
 * @param standing ids of the sealed sentences that stand
 * @param edited new words by id of the sealed sentence
 * @param written what people added
 * @param deleted ids of the sealed sentences that were taken out
 */
public record Comparison(
    List<Section> sections,
    List<String> standing,
    Map<String, String> edited,
    List<String> written,
    List<String> deleted) {
  public static final String EDITED = "[edited, not proven] ";
  public static final String WRITTEN = "[written by people, not proven] ";

  public Comparison {
    sections = List.copyOf(sections);
    standing = List.copyOf(standing);
    edited = Collections.unmodifiableMap(new LinkedHashMap<>(edited));
    written = List.copyOf(written);
    deleted = List.copyOf(deleted);
  }

  public static Comparison of(Sealed sealed, Draft draft) {
    return new Comparing(sealed).compare(draft);
  }

  /** Used once. */
  private static final class Comparing {
    private final Sealed sealed;
    private final Set<String> frame = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> standing = new ArrayList<>();
    private final Map<String, String> edited = new LinkedHashMap<>();
    private final List<String> written = new ArrayList<>();
    private String heading = "Before the first chapter";
    private int sentences;

    private Comparing(Sealed sealed) {
      this.sealed = sealed;
      sealed.frame().forEach(words -> frame.add(Sealed.plain(words)));
    }

    private Comparison compare(Draft draft) {
      for (Paragraph paragraph : draft.paragraphs()) {
        String text = Sealed.plain(paragraph.text());
        boolean known = frame.contains(text);
        if (known && paragraph.style().equals("Heading1")) {
          close();
          heading = text;
        } else if (known && !paragraph.style().equals("Title")) {
          blocks.add(new Block.Note(text));
        } else if (!known) {
          blocks.add(new Block.Prose(paragraph.pieces().stream().flatMap(this::of).toList()));
        }
      }
      close();
      List<String> deleted = new ArrayList<>(sealed.sentences().keySet());
      deleted.removeAll(standing);
      deleted.removeAll(edited.keySet());
      return new Comparison(sections, standing, edited, written, deleted);
    }

    private void close() {
      blocks.removeIf(block -> block instanceof Block.Prose prose && prose.sentences().isEmpty());
      if (!blocks.isEmpty()) {
        sections.add(new Section("part-" + (sections.size() + 1), heading, blocks));
        blocks.clear();
      }
    }

    private Stream<Sentence> of(Piece piece) {
      String text = Sealed.plain(piece.text());
      if (text.isEmpty()) {
        return Stream.empty();
      }
      sentences++;
      String id = "s" + sentences;
      boolean known =
          sealed.sentences().containsKey(piece.sentence())
              && !standing.contains(piece.sentence())
              && !edited.containsKey(piece.sentence());
      var citations =
          known ? sealed.standing(piece.sentence(), text) : Optional.<List<Citation>>empty();
      if (citations.isPresent()) {
        standing.add(piece.sentence());
        String own = Objects.requireNonNull(sealed.sentences().get(piece.sentence()));
        return Stream.of(new Sentence(id, own, citations.get()));
      }
      if (known) {
        edited.put(piece.sentence(), text);
      } else {
        written.add(text);
      }
      return Stream.of(new Sentence(id, (known ? EDITED : WRITTEN) + text, List.of()));
    }
  }
}
