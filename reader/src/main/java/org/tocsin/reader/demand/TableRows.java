package org.tocsin.reader.demand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/** Rows of a table, cells parted by tabs or bars: one cell says who, another what. */
final class TableRows {
  private final Document document;
  private final Tokens tokens;
  private final ActorLexicon actors;
  private final Shapes shapes;

  TableRows(Document document, ActorLexicon actors, Shapes shapes) {
    this.document = document;
    this.tokens = document.tokens();
    this.actors = actors;
    this.shapes = shapes;
  }

  boolean isRow(Block block) {
    return cellEnd(block.begin(), block.end()) < block.end();
  }

  private int cellEnd(int begin, int end) {
    String text = document.text();
    int i = begin;
    while (i < end && text.charAt(i) != '\t' && text.charAt(i) != '|') {
      i++;
    }
    return i;
  }

  Role read(Block block) {
    List<Range> cells = cells(block);
    Range who = null;
    Range what = null;
    for (Range cell : cells) {
      boolean demand = shapes.startsAsDemand(cell.from(), cell.to());
      if (demand && (what == null || cell.size() > what.size())) {
        what = cell;
      } else if (who == null && !demand && actors.type(tokens, afterTo(cell), cell.to()) != null) {
        who = new Range(afterTo(cell), cell.to());
      }
    }
    what = what == null ? longestBut(cells, who) : what;
    return who == null || what == null ? new Role.Plain() : new Role.Row(who, what);
  }

  private int afterTo(Range cell) {
    return tokens.is(cell.from(), "to") && cell.size() > 1 ? cell.from() + 1 : cell.from();
  }

  private @Nullable Range longestBut(List<Range> cells, @Nullable Range who) {
    Range best = null;
    for (Range cell : cells) {
      boolean other = who == null || cell.to() != who.to();
      boolean long_ = cell.size() >= 3 && !shapes.isFactual(cell.from(), cell.to());
      if (other
          && long_
          && shapes.startsNominal(cell.from())
          && (best == null || cell.size() > best.size())) {
        best = cell;
      }
    }
    return best;
  }

  private List<Range> cells(Block block) {
    List<Range> cells = new ArrayList<>();
    int begin = block.begin();
    while (begin <= block.end()) {
      int end = cellEnd(begin, block.end());
      Range cell = new Range(tokens.firstFrom(begin), tokens.firstFrom(end));
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
      begin = end + 1;
    }
    return cells;
  }
}
