package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.reader.Span;

/**
 * An article of PolNeAR: its text and who says what in it, as people marked it in the stand-off
 * format of brat. Offsets count code points.
 *
 * @param words of the text: runs of letters and digits
 * @param quoted words that stand between quotation marks, by index
 */
record SaidDocument(
    String name, String text, List<Span> words, BitSet quoted, List<Said> attributions) {
  /**
   * One attribution; a part may be in pieces, and the source may not be named.
   *
   * @param content never empty
   */
  record Said(List<Span> source, List<Span> cue, List<Span> content) {}

  static SaidDocument parse(String name, String text, String annotations) throws IOException {
    Marks marks = Marks.of(text);
    return new SaidDocument(name, text, marks.words, marks.quoted, attributions(annotations));
  }

  /** The words that lie in any of the spans, by index. */
  BitSet wordsIn(List<Span> spans) {
    BitSet in = new BitSet(words.size());
    for (Span span : spans) {
      for (int i = firstFrom(span.begin()); i < words.size(); i++) {
        if (words.get(i).begin() >= span.end()) {
          break;
        }
        in.set(i);
      }
    }
    return in;
  }

  /** More than half of the words of the content stand between quotation marks. */
  boolean isDirect(Said said) {
    BitSet all = wordsIn(said.content());
    BitSet direct = (BitSet) all.clone();
    direct.and(quoted);
    return 2 * direct.cardinality() > all.cardinality();
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Lines "T1 TAB Source 0 12;20 24 TAB words" and "E1 TAB Cue:T2 Source:T1 Content:T3". */
  private static List<Said> attributions(String annotations) throws IOException {
    Map<String, List<Span>> parts = new HashMap<>();
    List<String> relations = new ArrayList<>();
    for (String line : annotations.split("\r?\n")) {
      String[] fields = line.split("\t");
      if (line.startsWith("T") && fields.length > 1) {
        parts.put(fields[0], spans(fields[1]));
      } else if (line.startsWith("E") && fields.length > 1) {
        relations.add(fields[1]);
      }
    }
    List<Said> attributions = new ArrayList<>();
    for (String relation : relations) {
      Said said = new Said(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (String role : relation.strip().split(" ")) {
        int colon = role.indexOf(':');
        List<Span> spans = parts.getOrDefault(role.substring(colon + 1), List.of());
        if (role.startsWith("Source")) {
          said.source.addAll(spans);
        } else if (role.startsWith("Cue")) {
          said.cue.addAll(spans);
        } else if (role.startsWith("Content")) {
          said.content.addAll(spans);
        }
      }
      if (!said.content.isEmpty()) {
        attributions.add(said);
      }
    }
    return List.copyOf(attributions);
  }

  private static List<Span> spans(String field) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (String piece : field.substring(field.indexOf(' ') + 1).split(";")) {
      String[] ends = piece.split(" ");
      try {
        spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new IOException("not a span of brat: " + field, e);
      }
    }
    return spans;
  }

  /** Finds words and what is quoted, in one pass; a quotation ends with its paragraph at latest. */
  private static final class Marks {
    private final List<Span> words = new ArrayList<>();
    private final BitSet quoted = new BitSet();

    static Marks of(String text) {
      Marks marks = new Marks();
      int[] points = text.codePoints().toArray();
      boolean inside = false;
      int begin = -1;
      for (int i = 0; i <= points.length; i++) {
        int point = i < points.length ? points[i] : '\n';
        if (Character.isLetterOrDigit(point)) {
          begin = begin < 0 ? i : begin;
          continue;
        }
        if (begin >= 0) {
          marks.quoted.set(marks.words.size(), inside);
          marks.words.add(new Span(begin, i));
          begin = -1;
        }
        inside = isInside(point, inside);
      }
      return marks;
    }

    private static boolean isInside(int mark, boolean inside) {
      return switch (mark) {
        case '\n', '”' -> false;
        case '“' -> true;
        case '"' -> !inside;
        default -> inside;
      };
    }
  }
}
