package org.tocsin.reader.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Note;

/**
 * Finds the encoding of a text: byte order mark, then strict UTF-8, then the declared one, then
 * zeros in every second byte, then what ICU finds most likely. Reads at most a bound of bytes.
 */
final class TextDecoder {
  private static final int DETECTION_BYTES = 1 << 16;
  private static final int DECODABLE_CONFIDENCE = 10;

  private final int limitBytes;

  TextDecoder(int limitBytes) {
    this.limitBytes = limitBytes;
  }

  Decoded decode(Source source, @Nullable String declared) throws IOException {
    byte[] bytes = source.head(limitBytes);
    long unread = source.size() - bytes.length;
    Decoded decoded = decode(bytes, declared, unread > 0);
    if (unread <= 0) {
      return decoded;
    }
    List<Note> notes = new ArrayList<>(decoded.notes());
    notes.add(
        new Note(
            "truncated_input",
            "read the first %,d bytes; %,d bytes are unread".formatted(bytes.length, unread),
            null));
    return new Decoded(decoded.text(), decoded.charset(), notes);
  }

  Decoded decode(byte[] bytes, @Nullable String declared, boolean cut) {
    int mark = Boms.length(bytes);
    if (mark > 0) {
      return lenient(bytes, mark, Boms.charset(bytes));
    }
    Optional<String> strict = strictUtf8(bytes, cut);
    if (strict.isPresent() && !looksWide(bytes)) {
      return new Decoded(strict.get(), "UTF-8", List.of());
    }
    return lenient(bytes, 0, guess(bytes, declared));
  }

  private static Charset guess(byte[] bytes, @Nullable String declared) {
    if (looksWide(bytes)) {
      return zerosAtEven(bytes) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    if (mostlyUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    Charset stated = find(declared);
    if (stated != null && !stated.equals(StandardCharsets.UTF_8)) {
      return widenLatin(stated);
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTION_BYTES)));
    CharsetMatch match = detector.detect();
    Charset found =
        match == null || match.getConfidence() < DECODABLE_CONFIDENCE
            ? null
            : find(match.getName());
    return found == null ? widenLatin(StandardCharsets.ISO_8859_1) : widenLatin(found);
  }

  /**
   * Web pages that say Latin-1 mean windows-1252, which differs only where Latin-1 has controls.
   */
  private static Charset widenLatin(Charset charset) {
    boolean latin =
        charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
    return latin ? Charset.forName("windows-1252") : charset;
  }

  private static @Nullable Charset find(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Decoded lenient(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new Decoded(text, charset.name(), List.of());
  }

  private static Optional<String> strictUtf8(byte[] bytes, boolean cut) {
    int length = cut ? wholeCharacters(bytes) : bytes.length;
    try {
      CharBuffer chars =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, 0, length));
      return Optional.of(chars.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Leaves out the last character of a cut text when the cut went through it. */
  private static int wholeCharacters(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes.length - end < 3 && (bytes[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return end > 0 && (bytes[end - 1] & 0xC0) == 0xC0 ? end - 1 : bytes.length;
  }

  /** True when a text is UTF-8 but for a few broken places, which then show as U+FFFD. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    long foreign = text.chars().filter(c -> c > 0x7F).count() - broken;
    return broken * 10 < foreign;
  }

  /** True when every second byte is often zero, as in UTF-16 without a mark. */
  static boolean looksWide(byte[] bytes) {
    int length = Math.min(bytes.length, DETECTION_BYTES) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int most = Math.max(even, odd);
    return length >= 4 && most * 20 > length && Math.min(even, odd) * 10 < most;
  }

  private static boolean zerosAtEven(byte[] bytes) {
    int balance = 0;
    for (int i = 0; i + 1 < Math.min(bytes.length, DETECTION_BYTES); i += 2) {
      balance += (bytes[i] == 0 ? 1 : 0) - (bytes[i + 1] == 0 ? 1 : 0);
    }
    return balance > 0;
  }
}
