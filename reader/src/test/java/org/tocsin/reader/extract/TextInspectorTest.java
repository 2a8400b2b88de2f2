package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.tocsin.reader.Reading.Note;
import org.tocsin.reader.Span;

class TextInspectorTest {
  private final TextInspector inspector = new TextInspector();

  @Test
  void aWordThatMixesScriptsIsReportedWithItsPlace() {
    assertThat(inspector.inspect("🙂 The аuthority said"))
        .containsExactly(
            new Note("homoglyph", "\"аuthority\" mixes Cyrillic and Latin", new Span(6, 15)));
  }

  @Test
  void honestWordsOfAnyScriptAreNotReported() {
    assertThat(inspector.inspect("Ստեփանակերտ Лачин Şuşa شوشا 漢字かな naïve Москва-City")).isEmpty();
  }

  @Test
  void whatCannotBeSeenIsReported() {
    assertThat(inspector.inspect("a\u200Bb in\u00ADvisible \u202Eevil\u202C x\uFFFDy"))
        .extracting(Note::kind)
        .containsExactly(
            "zero_width", "soft_hyphen", "bidi_control", "bidi_control", "damaged_encoding");
  }

  @Test
  void utf8ReadAsLatinIsReported() {
    assertThat(inspector.inspect("Le procÃ¨s"))
        .extracting(Note::kind, Note::span)
        .containsExactly(tuple("damaged_encoding", new Span(7, 9)));
  }

  @Test
  void aFloodOfOddCharactersIsCounted() {
    var notes = inspector.inspect("\u200Bx".repeat(1000));
    assertThat(notes).hasSize(51);
    assertThat(notes.getLast().message()).isEqualTo("and 950 more");
  }
}
