package org.tocsin.reader.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out how deep each list item is nested, from indent, kind of marker and running number: a
 * deeper indent or a new kind of marker that starts at one opens a list, a kind seen before closes
 * the lists inside it.
 */
final class Levels {
  private record Open(int indent, Marker marker) {}

  private final Deque<Open> open = new ArrayDeque<>();

  private Levels() {}

  static List<Block> assign(List<Block> blocks) {
    Levels levels = new Levels();
    List<Block> out = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      out.add(levels.level(block));
    }
    return out;
  }

  private Block level(Block block) {
    Marker marker = block.marker();
    if (marker == null) {
      forgetInner(block);
      return block;
    }
    Marker read = resolved(marker, block.indent());
    Block item =
        read == marker
            ? block
            : new Block(
                block.begin(),
                block.end(),
                block.from(),
                block.to(),
                read,
                0,
                block.region(),
                block.afterBlank(),
                block.indent());
    place(block.indent(), read);
    return item.at(open.size() - 1);
  }

  /** A paragraph at the margin ends bulleted lists; numbered ones may run on after it. */
  private void forgetInner(Block paragraph) {
    open.removeIf(o -> o.marker().isBullet() && o.indent() >= paragraph.indent());
  }

  private void place(int indent, Marker marker) {
    Open same = findSame(indent, marker);
    if (same != null) {
      while (open.peek() != same) {
        open.pop();
      }
      open.pop();
    } else {
      while (open.peek() != null && indent < open.element().indent()) {
        open.pop();
      }
      Open top = open.peek();
      boolean sibling = top != null && top.indent() == indent && !opensList(top, marker);
      if (sibling) {
        open.pop();
      }
    }
    open.push(new Open(indent, marker));
  }

  /** A different marker at the same indent opens an inner list when it starts one. */
  private static boolean opensList(Open top, Marker marker) {
    return marker.ordinal() == 1 || (marker.isBullet() && !top.marker().isBullet());
  }

  private @Nullable Open findSame(int indent, Marker marker) {
    for (Open candidate : open) {
      boolean sameStyle = candidate.marker().style().equals(marker.style());
      if (sameStyle && Math.abs(candidate.indent() - indent) <= 1) {
        return candidate;
      }
      if (sameStyle && !marker.isBullet() && marker.ordinal() == candidate.marker().ordinal() + 1) {
        return candidate;
      }
    }
    return null;
  }

  private Marker resolved(Marker marker, int indent) {
    Marker roman = marker.asRoman();
    if (roman == null) {
      return marker;
    }
    Open letters = findSame(indent, marker);
    boolean continuesLetters =
        letters != null && letters.marker().ordinal() + 1 == marker.ordinal();
    return continuesLetters ? marker : roman;
  }
}
