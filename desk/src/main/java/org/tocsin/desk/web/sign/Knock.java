package org.tocsin.desk.web.sign;

import java.time.Duration;
import org.tocsin.desk.people.Account;

/** What comes of somebody showing a password or a code. */
sealed interface Knock {
  /** It is right. */
  record Right(Account account) implements Knock {}

  /** It is wrong; whether the name exists is not said. */
  record Wrong() implements Knock {}

  /** Too many were wrong: the next try has to wait. */
  record Wait(Duration left) implements Knock {
    long seconds() {
      return left.toSeconds() + 1;
    }
  }
}
