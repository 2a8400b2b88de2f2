package org.tocsin.reader.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/**
 * What stands between double quotation marks, as ranges of tokens. A quotation that its paragraph
 * does not close ends with it: the next paragraph opens anew when the same speaker goes on.
 */
final class Quotations {
  /**
   * One quotation.
   *
   * @param open token of the opening mark
   * @param close one past the last token inside: the closing mark, or the end of the paragraph
   * @param block index of its paragraph
   */
  record Quotation(int open, int close, int block, boolean closed) {
    int begin() {
      return open + 1;
    }

    /** One past the closing mark. */
    int after() {
      return closed ? close + 1 : close;
    }

    int length() {
      return close - open - 1;
    }
  }

  private final List<Quotation> all = new ArrayList<>();
  private final int[] opens;

  private Quotations(List<Quotation> all) {
    this.all.addAll(all);
    this.opens = all.stream().mapToInt(Quotation::open).toArray();
  }

  static Quotations of(Document document) {
    List<Quotation> found = new ArrayList<>();
    for (int b = 0; b < document.blocks().size(); b++) {
      block(document.blocks().get(b), b, document.tokens(), found);
    }
    return new Quotations(found);
  }

  private static void block(Block block, int index, Tokens tokens, List<Quotation> found) {
    int open = -1;
    for (int i = block.from(); i < block.to(); i++) {
      if (!tokens.is(i, "\"")) {
        continue;
      }
      if (open < 0) {
        open = i;
      } else if (opensAgain(tokens, i)) {
        found.add(new Quotation(open, i, index, false));
        open = i;
      } else {
        found.add(new Quotation(open, i, index, true));
        open = -1;
      }
    }
    if (open >= 0 && open + 1 < block.to()) {
      found.add(new Quotation(open, block.to(), index, false));
    }
  }

  private static boolean opensAgain(Tokens tokens, int mark) {
    return tokens.source(mark).equals("“");
  }

  /** Those that open in a range of tokens. */
  List<Quotation> in(int from, int to) {
    return all.subList(first(from), first(to));
  }

  private int first(int token) {
    int at = Arrays.binarySearch(opens, token);
    return at >= 0 ? at : -at - 1;
  }

  /** Whether a token stands inside a quotation; its marks do not. */
  boolean covers(int token) {
    int at = Arrays.binarySearch(opens, token);
    if (at >= 0) {
      return false;
    }
    int before = -at - 2;
    return before >= 0 && token < all.get(before).close();
  }
}
