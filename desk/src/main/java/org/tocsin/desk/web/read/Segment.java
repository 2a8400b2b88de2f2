package org.tocsin.desk.web.read;

import java.util.List;

/**
 * A stretch of text between two edges of spans.
 *
 * @param of ids of the candidates read here, longest span last; empty for plain text
 * @param first those of them that begin here
 * @param css settled, refused or nothing
 * @param aside outside body and lead: nothing is read here
 */
public record Segment(String text, List<String> of, List<String> first, String css, boolean aside) {

  public boolean isMarked() {
    return !of.isEmpty();
  }

  public String ids() {
    return String.join(" ", of);
  }
}
