package org.tocsin.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.ledger.merkle.Base64Text;

/**
 * A text and the signatures below it, as in C2SP signed-note. Parsing checks the form only; a
 * {@link VerifierKey} says whether a signature holds.
 *
 * @param body the signed text, ending in a newline
 * @param signatures the signature lines in order, at least one and at most 100
 */
public record SignedNote(String body, List<NoteSignature> signatures) {
  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_SIGNATURES = 100;
  static final String DASH = "\u2014 ";

  /** Copies the list. */
  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * Parses a note that must be valid UTF-8.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static SignedNote parse(byte[] utf8) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("malformed note: not UTF-8", e);
    }
  }

  /**
   * Parses a note.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static SignedNote parse(String text) {
    require(text.length() <= MAX_CHARACTERS, "longer than a million characters");
    require(text.chars().allMatch(c -> c >= 0x20 || c == '\n'), "control character");
    require(StandardCharsets.UTF_8.newEncoder().canEncode(text), "unpaired surrogate");
    int split = text.lastIndexOf("\n\n");
    require(split >= 0, "no blank line before the signatures");
    String lines = text.substring(split + 2);
    require(lines.endsWith("\n"), "no signature, or no newline after the last one");
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      require(signatures.size() < MAX_SIGNATURES, "more than 100 signatures");
      try {
        signatures.add(signature(line));
      } catch (IllegalArgumentException e) {
        throw new MalformedSignatureException(e);
      }
    }
    return new SignedNote(text.substring(0, split + 1), signatures);
  }

  /** The whole note: body, blank line, signatures. */
  public String text() {
    StringBuilder text = new StringBuilder(body).append('\n');
    signatures.forEach(signature -> text.append(signature.toText()));
    return text.toString();
  }

  /** Whether a key may bear this name: not empty, no plus sign, no white space. */
  static boolean isKeyName(String name) {
    return !name.isEmpty() && name.chars().noneMatch(c -> c == '+' || c < 0x20 || isSpace(c));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static NoteSignature signature(String line) {
    require(line.startsWith(DASH), "signature line does not begin with a dash");
    int space = line.indexOf(' ', DASH.length());
    require(space > 0, "signature line without a key name and a signature");
    String name = line.substring(DASH.length(), space);
    String base64 = line.substring(space + 1);
    require(isKeyName(name), "bad key name");
    byte[] bytes = Base64Text.decode(base64);
    require(bytes.length >= 5, "signature too short");
    return new NoteSignature(name, ByteBuffer.wrap(bytes).getInt(), base64);
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException("malformed note: " + complaint);
    }
  }
}
