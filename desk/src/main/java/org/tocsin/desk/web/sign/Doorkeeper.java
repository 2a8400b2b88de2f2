package org.tocsin.desk.web.sign;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;

/** Lets a person in by name and password. Takes the same time whether or not the name exists. */
@Component
final class Doorkeeper implements AuthenticationProvider {
  private final People people;
  private final PasswordEncoder passwords;
  private final Patience patience;
  private final String nobodysHash;

  Doorkeeper(People people, PasswordEncoder passwords, Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.patience = new Patience(clock);
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

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName().strip();
    Duration left = patience.left(name);
    if (left.isPositive()) {
      throw new MustWait(left);
    }
    Optional<Account> account = people.findAccount(name).filter(Account::enabled);
    String hash = account.map(Account::passwordHash).orElse(nobodysHash);
    boolean right = passwords.matches(String.valueOf(asked.getCredentials()), hash);
    if (!right || account.isEmpty()) {
      patience.failed(name);
      throw new BadCredentialsException("name or password is wrong");
    }
    patience.passed(name);
    return signedIn(account.get());
  }

  private static Authentication signedIn(Account account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        account.name(), null, List.of(new SimpleGrantedAuthority(authority(account))));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
