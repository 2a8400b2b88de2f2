package org.tocsin.reader.extract;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Note;
import org.tocsin.reader.Span;

/**
 * Warns of characters that mislead a reader or a search: words that mix scripts, characters that
 * cannot be seen, places where the encoding is damaged. One pass, whatever the length.
 */
final class TextInspector {
  private static final int MOST_NOTES_OF_A_KIND = 50;

  List<Note> inspect(String text) {
    Pass pass = new Pass(text);
    return pass.run();
  }

  private static final class Pass {
    private final String text;
    private final List<Note> notes = new ArrayList<>();
    private final NoteCounter counter = new NoteCounter(notes, MOST_NOTES_OF_A_KIND);
    private final BitSet scripts = new BitSet();
    private int codePoint;
    private int wordStart = -1;
    private int wordBegin;

    Pass(String text) {
      this.text = text;
    }

    List<Note> run() {
      for (int at = 0; at < text.length(); codePoint++) {
        int c = text.codePointAt(at);
        if (c < 0x80) {
          ascii(c, at);
        } else {
          other(c, at);
        }
        at += Character.charCount(c);
      }
      endWord(text.length());
      counter.summarise();
      return List.copyOf(notes);
    }

    private void ascii(int c, int at) {
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (letter) {
        letter(UScript.LATIN, at);
      } else {
        endWord(at);
      }
    }

    private void other(int c, int at) {
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
      if (Character.isLetter(c)) {
        letter(UScript.getScript(c), at);
      } else if (!mark) {
        endWord(at);
      }
      @Nullable String kind = OddCharacters.kind(c, text, at);
      if (kind != null) {
        String message = "%s U+%04X".formatted(OddCharacters.name(c), c);
        counter.add(kind, message, new Span(codePoint, codePoint + 1));
      }
    }

    private void letter(int script, int at) {
      if (wordStart < 0) {
        wordStart = at;
        wordBegin = codePoint;
        scripts.clear();
      }
      if (script != UScript.COMMON && script != UScript.INHERITED) {
        scripts.set(script);
      }
    }

    private void endWord(int at) {
      if (wordStart >= 0 && Confusables.mixes(scripts)) {
        String word = text.substring(wordStart, at);
        int length = word.codePointCount(0, word.length());
        counter.add(
            "homoglyph",
            "\"" + word + "\" mixes " + Confusables.names(scripts),
            new Span(wordBegin, wordBegin + length));
      } else if (wordStart >= 0) {
        mojibake(at);
      }
      wordStart = -1;
    }

    /** UTF-8 that was read as Latin-1 once: "Ã" or "Â" before a sign of the upper half. */
    private void mojibake(int at) {
      char last = text.charAt(at - 1);
      boolean lead = last == 'Ã' || last == 'Â' || last == 'â' || last == 'Ð' || last == 'Ñ';
      if (lead && at < text.length() && OddCharacters.isUpperHalf(text.charAt(at))) {
        counter.add(
            "damaged_encoding",
            "looks like UTF-8 read as Latin-1",
            new Span(codePoint - 1, codePoint + 1));
      }
    }
  }
}
