package org.tocsin.desk.publish.dossier;

import java.util.List;
import org.tocsin.desk.publish.chart.Picture;

/** What a section is made of. */
public sealed interface Block {

  /** Sentences that follow each other. */
  record Prose(List<Sentence> sentences) implements Block {
    public Prose {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Sentences one under the other.
   *
   * @param heading "" for none
   */
  record Listing(String heading, List<Sentence> sentences) implements Block {
    public Listing {
      sentences = List.copyOf(sentences);
    }
  }

  /** Accounts that contradict each other, in equal columns. */
  record SideBySide(List<Listing> columns) implements Block {
    public SideBySide {
      columns = List.copyOf(columns);
    }
  }

  /**
   * One picture for a broad page, a phone and paper; all three show the same table.
   *
   * @param paper several where it is longer than a sheet
   */
  record Figure(Picture wide, Picture narrow, List<Picture> paper) implements Block {
    public Figure {
      paper = List.copyOf(paper);
    }
  }

  /** Words that assert nothing about the world and so need no proof of their own. */
  record Note(String text) implements Block {}
}
