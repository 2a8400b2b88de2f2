package org.tocsin.desk.web.sign;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: long, and not among those that guessing programs try first. No
 * rule asks for a digit or a sign; four unrelated words are better than a pattern.
 */
@Component
final class PasswordRules {
  static final int SHORTEST = 12;

  /** Longer ones are hashed all the same; a guesser never gets this far. */
  private static final int LOOKED_AT = 80;

  private static final int LONGEST = 1000;

  /** Of 0 to 4: 3 stands for more than 10^8 guesses. */
  private static final int NEEDED = 3;

  private @Nullable Zxcvbn loaded;

  /** Key of what is wrong with a password for the account {@code name}; empty when nothing is. */
  Optional<String> findProblem(String name, String password, String again) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("access.password.short");
    }
    if (password.length() > LONGEST) {
      return Optional.of("access.password.long");
    }
    if (!password.equals(again)) {
      return Optional.of("access.password.differ");
    }
    return isGuessable(name, password) ? Optional.of("access.password.common") : Optional.empty();
  }

  private boolean isGuessable(String name, String password) {
    String start = password.substring(0, Math.min(password.length(), LOOKED_AT));
    return dictionary().measure(start, List.of(name, "tocsin")).getScore() < NEEDED;
  }

  /** Its word lists take a while to load, so only when somebody chooses a password. */
  private synchronized Zxcvbn dictionary() {
    Zxcvbn known = loaded;
    if (known == null) {
      known = new Zxcvbn();
      loaded = known;
    }
    return known;
  }
}
