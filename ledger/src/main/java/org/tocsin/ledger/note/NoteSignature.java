package org.tocsin.ledger.note;

import java.util.Arrays;
import org.tocsin.ledger.merkle.Base64Text;

/**
 * One signature line of a note.
 *
 * @param keyName who signs, for a log its origin
 * @param keyId the 32-bit key identifier
 * @param base64 key identifier and signature, base64 as in the line
 */
public record NoteSignature(String keyName, int keyId, String base64) {
  /** The line as it stands in a note, with its newline. */
  public String toText() {
    return SignedNote.DASH + keyName + " " + base64 + "\n";
  }

  /** The signature without the key identifier in front of it. */
  public byte[] bytes() {
    byte[] all = Base64Text.decode(base64);
    return Arrays.copyOfRange(all, 4, all.length);
  }
}
