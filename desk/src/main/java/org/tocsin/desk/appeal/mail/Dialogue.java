package org.tocsin.desk.appeal.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words exchanged with a mail server about one letter.
 *
 * @param outcome what is known at its end
 * @param reply the server's last words
 * @param asksDelivery whether the server took the request for delivery reports (RFC 3461)
 * @param lines "C: " what we said, "S: " what it said; without the letter itself and without a
 *     password
 */
public record Dialogue(Outcome outcome, String reply, boolean asksDelivery, List<String> lines) {

  /** What is known. */
  public enum Outcome {
    /** The server said that it has it and will see to it. */
    ACCEPTED,
    /** The server said no, or the letter was never handed over: it may be tried again. */
    REFUSED,
    /** The line broke after the letter and before the answer: nobody can tell. */
    UNSURE
  }

  public byte[] bytes() {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
