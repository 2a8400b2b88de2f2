package org.tocsin.desk.publish.newsletter;

import java.util.Optional;
import org.tocsin.desk.publish.closed.ClosedKey;

/**
 * Links and marks that only this desk can make: each begins with the subscriber's digest and ends
 * with one that binds it to its purpose.
 */
record Stamps(ClosedKey key, SubscriberBook book) {
  private static final int LENGTH = 64;

  /** For the link that confirms. */
  String confirming(Subscriber one) {
    return one.key() + key.digest("confirm", one.key() + one.nonce());
  }

  /** For the link that leaves. */
  String leaving(Subscriber one) {
    return one.key() + key.digest("leave", one.key() + one.nonce());
  }

  /** On the envelope of a letter: letters and digits, known again when a report comes back. */
  String envelope(String issue, Subscriber one) {
    return one.key() + key.digest("envelope", issue + one.key());
  }

  Optional<Subscriber> confirmed(String token) {
    return known(token).filter(one -> confirming(one).equals(token));
  }

  Optional<Subscriber> left(String token) {
    return known(token).filter(one -> leaving(one).equals(token));
  }

  Optional<Subscriber> ofEnvelope(String issue, String id) {
    return known(id).filter(one -> envelope(issue, one).equals(id));
  }

  private Optional<Subscriber> known(String token) {
    return token.length() == LENGTH ? book.find(token.substring(0, LENGTH / 2)) : Optional.empty();
  }
}
