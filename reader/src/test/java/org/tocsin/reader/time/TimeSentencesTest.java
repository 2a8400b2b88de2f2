package org.tocsin.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.Span;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.time.TimeGrammar.DocumentDate;

/**
 * Sentences of our own in every language that has rules, each expression marked {@code
 * [words|value]}; what is not marked is no time.
 */
class TimeSentencesTest {
  private static final DocumentDate THURSDAY =
      new DocumentDate(LocalDate.of(2023, 8, 10), "document date");

  private static final TimeGrammar GRAMMAR = new TimeGrammar();

  private record Marked(String text, List<String> times) {
    static Marked parse(String line) {
      StringBuilder text = new StringBuilder();
      List<String> times = new ArrayList<>();
      int at = 0;
      for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
        int bar = line.indexOf('|', open);
        int close = line.indexOf(']', bar);
        text.append(line, at, open).append(line, open + 1, bar);
        times.add(line.substring(open + 1, bar) + " = " + line.substring(bar + 1, close));
        at = close + 1;
      }
      return new Marked(text.append(line.substring(at)).toString(), times);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ru", "uk", "hy", "az", "tr", "ar"})
  void findsEveryMarkedTimeAndNoOther(String language) {
    List<String> wrong = new ArrayList<>();
    List<String> lines = lines(language);
    for (String line : lines) {
      Marked marked = Marked.parse(line);
      List<String> found = read(marked.text(), language);
      if (!found.equals(marked.times())) {
        wrong.add(marked.text() + "\n    wanted " + marked.times() + "\n    found  " + found);
      }
    }
    assertThat(lines.size()).isGreaterThan(30);
    assertThat(wrong).isEmpty();
  }

  @Test
  void readsASentenceInAnotherScriptByItsOwnRules() {
    assertThat(read("Дорога закрыта с 12 декабря 2022 года.", "en"))
        .containsExactly("12 декабря 2022 года = 2022-12-12");
    assertThat(read("Ճանապարհը փակ է հունիսի 15-ից։", "ru"))
        .containsExactly("հունիսի 15-ից = 2023-06-15");
  }

  @Test
  void leavesADayWithoutAYearOpenWhenNothingSaysTheYear() {
    Document document = document("The convoy left on 15 June.");
    List<Reading.Time> times = GRAMMAR.read(document, new DocumentDate(null, ""), "en");
    assertThat(times).hasSize(1);
    assertThat(times.getFirst().value()).isNull();
  }

  @Test
  void hangsADayOfAHistoryOnTheDateBeforeIt() {
    assertThat(
            read(
                "Fighting began on 4 March 1921. A truce held from 10 April to 2 May 1921. "
                    + "It ended on 7 June.",
                "en"))
        .endsWith("7 June = 1921-06-07");
  }

  private static List<String> read(String text, String language) {
    Document document = document(text);
    return GRAMMAR.read(document, THURSDAY, language).stream()
        .map(t -> text.substring(t.span().begin(), t.span().end()) + " = " + t.value())
        .toList();
  }

  private static Document document(String text) {
    return Document.of(text, List.of(new Region(RegionKind.BODY, new Span(0, text.length()))));
  }

  private static List<String> lines(String language) {
    String name = language + ".txt";
    try (InputStream in = TimeSentencesTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
