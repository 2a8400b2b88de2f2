package org.tocsin.desk.web.sign;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.Factors;
import org.tocsin.desk.people.People;

/**
 * Checks passwords and codes, patiently: a name and an address that were wrong too often must wait.
 * Takes the same time whether or not the name exists.
 */
@Component
final class Doorkeeper {
  /** An office shares one address. */
  private static final int FREE_TRIES_OF_AN_ADDRESS = 20;

  private static final int FREE_CODES = 3;

  private final People people;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final Patience names;
  private final Patience addresses;
  private final Patience codes;
  private final String nobodysHash;

  Doorkeeper(People people, PasswordEncoder passwords, Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.clock = clock;
    this.names = new Patience(clock);
    this.addresses = new Patience(clock, FREE_TRIES_OF_AN_ADDRESS);
    this.codes = new Patience(clock, FREE_CODES);
    this.nobodysHash = hash(passwords, "nobody has this password");
  }

  static String hash(PasswordEncoder passwords, String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the password encoder gave no hash");
    }
    return hash;
  }

  static String authority(Account account) {
    return "ROLE_" + account.role().name();
  }

  static Authentication signedIn(Account account, List<String> more) {
    List<SimpleGrantedAuthority> authorities =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(authority(account)), more.stream())
            .map(SimpleGrantedAuthority::new)
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(account.name(), null, authorities);
  }

  /** A name with its password, shown from {@code address}. */
  Knock password(String typedName, String password, String address) {
    String name = typedName.strip();
    Duration left = admit(name, address);
    if (left.isPositive()) {
      return new Knock.Wait(left);
    }
    Optional<Account> account = people.findAccount(name).filter(Account::enabled);
    String hash = account.map(Account::passwordHash).orElse(nobodysHash);
    boolean right = passwords.matches(password, hash);
    if (!right || account.isEmpty()) {
      names.waitFromNow(name);
      addresses.waitFromNow(address);
      return new Knock.Wrong();
    }
    // only what went wrong for this name: an account of one's own must not buy guesses at others
    addresses.forgive(address, names.passed(name));
    return new Knock.Right(account.get());
  }

  /**
   * How long to wait; zero lets this try through. It counts as wrong from here on until it was
   * right, so that a hundred tries at once are not one.
   */
  private synchronized Duration admit(String name, String address) {
    Duration left = longer(names.left(name), addresses.left(address));
    if (!left.isPositive()) {
      names.failed(name);
      addresses.failed(address);
    }
    return left;
  }

  private synchronized Duration admitCode(String name) {
    Duration left = codes.left(name);
    if (!left.isPositive()) {
      codes.failed(name);
    }
    return left;
  }

  /** Key of what is wrong when somebody at an open session does not know its password. */
  Optional<String> problem(String name, String password, String address) {
    return switch (password(name, password, address)) {
      case Knock.Wait wait -> Optional.of("access.me.wait");
      case Knock.Wrong wrong -> Optional.of("access.me.wrong");
      case Knock.Right right -> Optional.empty();
    };
  }

  /** A code of the person's authenticator, or one of their recovery codes. */
  Knock code(String name, String code) {
    Duration left = admitCode(name);
    if (left.isPositive()) {
      return new Knock.Wait(left);
    }
    Factors factors = people.factors();
    Optional<Account> account = people.findAccount(name).filter(Account::enabled);
    boolean right =
        factors.acceptsCode(name, code, clock.instant()) || factors.useRecoveryCode(name, code);
    if (!right || account.isEmpty()) {
      return new Knock.Wrong();
    }
    codes.passed(name);
    return new Knock.Right(account.get());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
