package org.tocsin.desk.web.sign;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for this name: the next try has to wait. */
final class MustWait extends AuthenticationException {
  private static final long serialVersionUID = 1;
  private final Duration left;

  MustWait(Duration left) {
    super("too many tries");
    this.left = left.plusSeconds(1);
  }

  Duration left() {
    return left;
  }
}
