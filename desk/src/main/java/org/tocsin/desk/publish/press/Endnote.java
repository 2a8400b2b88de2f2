package org.tocsin.desk.publish.press;

import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.desk.publish.dossier.Citation;
import org.tocsin.desk.publish.dossier.Sentence;

/**
 * What one sentence rests on, in words that need no script.
 *
 * @param id of the sentence
 * @param lines one a citation
 */
public record Endnote(String id, String number, List<String> lines) {
  private static final int FULL_LINES = 4;

  static Endnote of(Sentence sentence) {
    List<Citation> citations = sentence.citations();
    List<String> lines;
    if (citations.isEmpty()) {
      lines =
          List.of(
              sentence.text().startsWith("[")
                  ? "of people, after the dossier was made; no fact proves it"
                  : "says what is not on record");
    } else if (citations.size() > FULL_LINES) {
      lines = List.of(many(citations));
    } else {
      lines = citations.stream().map(Endnote::line).toList();
    }
    return new Endnote(sentence.id(), sentence.id().substring(1), lines);
  }

  private static String many(List<Citation> citations) {
    String leaves =
        citations.stream()
            .map(Citation::leaf)
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return citations.size() + " facts: " + leaves;
  }

  private static String line(Citation citation) {
    StringBuilder out = new StringBuilder("fact ").append(citation.leaf()).append(", ");
    out.append(citation.what());
    if (!citation.item().isEmpty()) {
      out.append(" in “").append(citation.item()).append('”');
    }
    if (citation.span() != null) {
      out.append(", characters ").append(citation.span().begin());
      out.append(" to ").append(citation.span().end());
    }
    append(out, ", said by ", citation.speaker());
    append(out, ", grade ", citation.grade());
    append(out, ", ", citation.review());
    return out.toString();
  }

  private static void append(StringBuilder out, String before, String value) {
    if (!value.isEmpty()) {
      out.append(before).append(value);
    }
  }
}
