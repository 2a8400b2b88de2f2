package org.tocsin.desk.publish.newsletter;

import java.time.LocalDate;

/**
 * Somebody who asked for the newsletter.
 *
 * @param key keyed digest of the address, by which they are known everywhere else
 * @param nonce makes their links others than those of an earlier subscription
 * @param confirmed whether they confirmed by the letter they got
 * @param asked the day they asked
 * @param due whether the letter that asks for confirmation still has to leave
 * @param bounced how often a letter came back for good
 */
record Subscriber(
    String key,
    String address,
    String language,
    String nonce,
    boolean confirmed,
    LocalDate asked,
    boolean due,
    int bounced) {

  Subscriber confirm() {
    return new Subscriber(key, address, language, nonce, true, asked, false, 0);
  }

  Subscriber mailed() {
    return new Subscriber(key, address, language, nonce, confirmed, asked, false, bounced);
  }

  Subscriber bouncedAgain() {
    return new Subscriber(key, address, language, nonce, confirmed, asked, due, bounced + 1);
  }

  /** No address: it must not reach a log by way of a message. */
  @Override
  public String toString() {
    return "subscriber " + key.substring(0, 8);
  }
}
