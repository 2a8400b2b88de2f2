package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.reader.Reading.RegionKind;

/** Writes boxes as blocks of text: list items with markers and indent, table rows with tabs. */
final class BlockRenderer {
  private static final Set<String> LISTS = Set.of("ul", "ol", "dir");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int LAYOUT_CELL_LENGTH = 400;

  private final List<Block> blocks = new ArrayList<>();

  List<Block> render(Box box) {
    walk(box, 0);
    return blocks;
  }

  private void walk(Box box, int level) {
    if (LISTS.contains(box.tag)) {
      list(box, level + 1);
    } else if (box.tag.equals("table") && !isLayout(box)) {
      table(box);
    } else {
      for (Piece piece : box.pieces) {
        switch (piece) {
          case Run run -> paragraph(run.text(), box.isHeading());
          case Box child when !child.dropped -> walk(child, level);
          case Box child -> {}
        }
      }
    }
  }

  private void paragraph(String text, boolean heading) {
    blocks.add(new Block(RegionKind.BODY, text, Block.PARAGRAPH, heading));
  }

  private void list(Box list, int level) {
    int number = list.start;
    boolean first = level == 1;
    for (Box item : list.boxes()) {
      if (LISTS.contains(item.tag)) {
        list(item, level + 1);
      } else {
        String marker = list.tag.equals("ol") ? number++ + "." : "•";
        item(item, "  ".repeat(level) + marker + " ", level, first);
        first = false;
      }
    }
  }

  private void item(Box item, String marker, int level, boolean first) {
    boolean marked = false;
    for (Piece piece : item.pieces) {
      if (piece instanceof Box box && !box.dropped && LISTS.contains(box.tag)) {
        list(box, level + 1);
        continue;
      }
      String text = piece instanceof Run run ? run.text() : boxText(piece);
      if (text.isBlank()) {
        continue;
      }
      String indent = " ".repeat(marker.length());
      String lines = text.replaceAll("\\s*\\n\\s*", "\n" + indent);
      String gap = first && !marked ? Block.PARAGRAPH : Block.LINE;
      blocks.add(new Block(RegionKind.BODY, (marked ? indent : marker) + lines, gap, false));
      marked = true;
    }
  }

  private static String boxText(Piece piece) {
    return piece instanceof Box box && !box.dropped ? box.text() : "";
  }

  /** Tables that only place things on the page hold paragraphs or other tables in their cells. */
  private static boolean isLayout(Box table) {
    for (Box row : rows(table)) {
      List<Box> cells = row.boxes();
      if (cells.size() == 1 && rows(table).size() == 1) {
        return true;
      }
      for (Box cell : cells) {
        if (cell.length > LAYOUT_CELL_LENGTH
            || cell.boxes().stream().anyMatch(box -> box.tag.equals("table"))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Box> rows(Box box) {
    List<Box> rows = new ArrayList<>();
    for (Box child : box.boxes()) {
      if (child.tag.equals("tr")) {
        rows.add(child);
      } else if (!CELLS.contains(child.tag)) {
        rows.addAll(rows(child));
      }
    }
    return rows;
  }

  private void table(Box table) {
    boolean first = true;
    for (Box row : rows(table)) {
      List<String> cells =
          row.boxes().stream().map(cell -> cell.text().replaceAll("\\s+", " ")).toList();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        String line = String.join("\t", cells).stripTrailing();
        blocks.add(new Block(RegionKind.BODY, line, first ? Block.PARAGRAPH : Block.LINE, false));
        first = false;
      }
    }
  }
}
