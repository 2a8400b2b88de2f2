package org.tocsin.desk.appeal.mail;

import java.util.Locale;

/**
 * What the signature of a message shows.
 *
 * @param domain who signed, "" when nobody did rightly
 * @param why when it does not pass
 */
public record Verdict(Result result, String domain, String why) {

  /** From the best to the worst. */
  public enum Result {
    /** The domain of the author signed the whole message, and it arrived as it was signed. */
    PASS,
    /** Somebody else signed, or not all of it. */
    FOREIGN,
    /** Nobody signed. */
    NONE,
    /** The key could not be asked for, or the signature not be read. */
    UNKNOWN,
    /** It was changed, or never signed by whom it names. */
    FAIL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Verdict none() {
    return new Verdict(Result.NONE, "", "no signature");
  }

  /**
   * Whether the message shows that it comes from where a letter went: signed by the domain of that
   * address or one above it.
   */
  public boolean vouchesFor(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return result == Result.PASS && Dkim.isOf(domain, this.domain);
  }
}
