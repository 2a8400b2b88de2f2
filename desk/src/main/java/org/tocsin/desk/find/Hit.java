package org.tocsin.desk.find;

import java.util.List;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.entity.Entity;

/** One thing found, as the tables have it now. */
public sealed interface Hit {

  /** Its text with what answers the question marked. */
  List<Piece> words();

  String caseId();

  /** The fact that recorded it. */
  long leaf();

  /** Something read in an item. */
  record Read(Candidate candidate, List<Piece> words) implements Hit {
    @Override
    public String caseId() {
      return candidate.caseId();
    }

    @Override
    public long leaf() {
      return candidate.leaf();
    }
  }

  /** A passage of an item. */
  record Passage(Item item, String language, List<Piece> words) implements Hit {
    @Override
    public String caseId() {
      return item.caseId();
    }

    @Override
    public long leaf() {
      return item.leaf();
    }
  }

  /** A record that people wrote. */
  record Written(Entity entity, List<Piece> words) implements Hit {
    @Override
    public String caseId() {
      return entity.caseId();
    }

    @Override
    public long leaf() {
      return entity.version();
    }
  }

  /**
   * Part of a text.
   *
   * @param marked whether it answers the question
   */
  record Piece(String text, boolean marked) {}

  /** The whole text without marks. */
  default String text() {
    StringBuilder text = new StringBuilder();
    words().forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
