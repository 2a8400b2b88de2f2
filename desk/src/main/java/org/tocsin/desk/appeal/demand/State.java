package org.tocsin.desk.appeal.demand;

import java.util.Locale;

/**
 * How far a demand has come with one addressee, from least to most. {@link #RETURNED} stands beside
 * the order: a message came back, so nothing is known to have arrived.
 */
public enum State {
  /** Written down here; nobody was asked yet. */
  PREPARED,
  /** It came back as undeliverable. */
  RETURNED,
  /** It stands in a document that was published; nothing shows that it reached the addressee. */
  MADE_PUBLIC,
  /** It left this house: handed to a mail server, a carrier, a messenger. */
  SENT,
  /** The carrier took it over. */
  ACCEPTED,
  /** The addressee's own server, or a receipt, says that it arrived. */
  DELIVERED,
  /** The addressee's program says that it was displayed. */
  OPENED,
  /** The addressee confirmed that it has it. */
  ACKNOWLEDGED,
  /** The addressee answered; {@link Answer} says what. */
  ANSWERED,
  /** Something demanded was done, by what is named. */
  ACTED,
  /** An accepted claim or a finding bears out that it was done. */
  VERIFIED,
  /** Overtaken: it can no longer be met or was taken back. */
  LAPSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
