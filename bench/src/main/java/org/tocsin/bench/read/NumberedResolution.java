package org.tocsin.bench.read;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Span;

/**
 * A resolution whose operative paragraphs are numbered, with the numbers taken out. What stands
 * between the name of the body and the first number is preambular; what is numbered is operative;
 * paragraphs between numbers (sub-paragraphs) and after the vote are neither.
 *
 * @param text without the numbers
 * @param preambular where such paragraphs stand, in code points
 * @param operative likewise
 */
record NumberedResolution(String text, List<Span> preambular, List<Span> operative) {
  private static final int NAME_LINE = 60;

  /** Of a text without numbers, nothing is known: both lists are empty. */
  static NumberedResolution parse(String source) {
    return new Parser().parse(source.replace("\r\n", "\n"));
  }

  boolean isNumbered() {
    return !operative.isEmpty();
  }

  private static final class Parser {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> preambular = new ArrayList<>();
    private final List<Span> operative = new ArrayList<>();
    private final List<Span> waiting = new ArrayList<>();
    private boolean opened;
    private int next = 1;

    NumberedResolution parse(String source) {
      for (String paragraph : source.split("\n[ \t]*\n")) {
        String rest = paragraph.strip();
        if (isName(firstLine(rest))) {
          String name = firstLine(rest);
          append(name);
          rest = rest.substring(name.length()).strip();
          opened = true;
          next = 1;
          waiting.clear();
        }
        if (!rest.isEmpty()) {
          add(rest);
        }
      }
      return new NumberedResolution(text.toString(), preambular, operative);
    }

    private void add(String paragraph) {
      String number = next + ".";
      boolean numbered = opened && paragraph.startsWith(number);
      if (!numbered) {
        Span span = append(paragraph);
        if (opened && next == 1 && Character.isLetter(paragraph.charAt(0))) {
          waiting.add(span);
        }
        opened &= !paragraph.startsWith("Adopted ");
        return;
      }
      preambular.addAll(waiting);
      waiting.clear();
      operative.add(append(paragraph.substring(number.length()).strip()));
      next++;
    }

    private Span append(String paragraph) {
      int begin = text.codePointCount(0, text.length());
      text.append(paragraph).append("\n\n");
      return new Span(begin, begin + paragraph.codePointCount(0, paragraph.length()));
    }

    private static String firstLine(String paragraph) {
      int end = paragraph.indexOf('\n');
      return end < 0 ? paragraph : paragraph.substring(0, end);
    }

    private static boolean isName(String line) {
      return line.startsWith("The Security Council")
          && line.length() < NAME_LINE
          && (line.endsWith("Council") || line.endsWith(","));
    }
  }
}
