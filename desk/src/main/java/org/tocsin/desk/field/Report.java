package org.tocsin.desk.field;

import java.time.Instant;
import java.util.List;

/**
 * One report as it came from a device.
 *
 * @param instanceId with which the device knows it
 * @param replaces the instanceId it is a corrected version of, "" for none
 * @param itemId the sealed XML
 * @param conflict true when the device had sent another content under the same id; both are kept
 * @param withheld true when the informant has not agreed that it be used
 * @param compartment where it stands, "" for the open
 * @param expected names of the files it speaks of
 */
public record Report(
    String id,
    String caseId,
    String formId,
    String version,
    String instanceId,
    String replaces,
    String itemId,
    String digest,
    String keyId,
    int keyNumber,
    boolean conflict,
    boolean withheld,
    String compartment,
    List<String> expected,
    State state,
    Instant receivedAt,
    long leaf) {

  public enum State {
    /** Sealed; not read yet. */
    RECEIVED,
    READ,
    /** Sealed, but could not be read; its item says why. */
    UNREAD
  }

  /**
   * A file that came with a report.
   *
   * @param bytes length
   */
  public record Attachment(
      String name, String itemId, String digest, long bytes, Verdict verdict, long leaf) {}

  /** How a file compares with what the report says of it. */
  public enum Verdict {
    /** Its SHA-256 is the one the device took when the file was made. */
    MATCHES,
    /** Its SHA-256 differs from that: it was changed on the device or on the way. */
    DIFFERS,
    /** The report names it and says no SHA-256. */
    NAMED,
    /** The report does not speak of it. */
    UNNAMED
  }

  /** Something that was not taken in; {@code reason} is one line. */
  public record Refusal(int keyNumber, String keyId, String caseId, String reason, Instant at) {}
}
