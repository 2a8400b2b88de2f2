package org.tocsin.desk.web.sign;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets a person in by name and password. Takes the same time whether or not the name exists. */
@Component
final class Doorkeeper implements AuthenticationProvider {
  private final Members members;
  private final PasswordEncoder passwords;
  private final Patience patience;
  private final String nobodysHash;

  Doorkeeper(Members members, PasswordEncoder passwords, Clock clock) {
    this.members = members;
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

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName().strip();
    Duration left = patience.left(name);
    if (left.isPositive()) {
      throw new MustWait(left);
    }
    Optional<Members.Member> member = members.find(name);
    String hash = member.map(Members.Member::passwordHash).orElse(nobodysHash);
    boolean right = passwords.matches(String.valueOf(asked.getCredentials()), hash);
    if (!right || member.isEmpty()) {
      patience.failed(name);
      throw new BadCredentialsException("name or password is wrong");
    }
    patience.passed(name);
    return signedIn(member.get());
  }

  private static Authentication signedIn(Members.Member member) {
    String role = "ROLE_" + member.role().toUpperCase(Locale.ROOT);
    return UsernamePasswordAuthenticationToken.authenticated(
        member.name(), null, List.of(new SimpleGrantedAuthority(role)));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
