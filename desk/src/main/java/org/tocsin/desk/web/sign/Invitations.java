package org.tocsin.desk.web.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Role;

/**
 * One-time links to an account. The first administrator's is kept by the room of people; those an
 * administrator hands out live in memory for a day, or until the desk stops, and only as digests.
 */
@Component
final class Invitations {
  private static final Duration VALID = Duration.ofDays(1);
  private static final int TOKEN_BYTES = 24;

  /**
   * @param account whose password it sets anew; "" when it makes an account
   */
  private record Invitation(Role role, String account, String by, Instant until) {}

  private final People people;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Invitation> byDigest = new HashMap<>();

  Invitations(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  synchronized String make(Role role, String by) {
    return make(role, "", by);
  }

  /** A link by which a person who forgot their password sets a new one, under the same name. */
  synchronized String makeAnew(Account account, String by) {
    return make(account.role(), account.name(), by);
  }

  private String make(Role role, String account, String by) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    byDigest.values().removeIf(old -> old.until().isBefore(clock.instant()));
    byDigest.put(digest(token), new Invitation(role, account, by, clock.instant().plus(VALID)));
    return token;
  }

  /** The role this link invites to; empty when it is unknown, used up or too old. */
  synchronized Optional<Role> find(String token) {
    if (people.acceptsSetupToken(token)) {
      return Optional.of(Role.ADMINISTRATOR);
    }
    return invitation(token).map(Invitation::role);
  }

  /** The account whose password this link sets anew; empty when it makes one, or is no good. */
  synchronized Optional<String> findAccount(String token) {
    return invitation(token).map(Invitation::account).filter(name -> !name.isEmpty());
  }

  private Optional<Invitation> invitation(String token) {
    return Optional.ofNullable(byDigest.get(digest(token)))
        .filter(found -> found.until().isAfter(clock.instant()))
        .filter(found -> found.account().isEmpty() || isEnabled(found.account()));
  }

  private boolean isEnabled(String name) {
    return people.findAccount(name).filter(Account::enabled).isPresent();
  }

  /**
   * Makes the account, or sets its password anew, and uses the link up.
   *
   * @throws IllegalArgumentException when the link is no longer good, or the name is not
   */
  synchronized Account accept(String token, String name, String passwordHash) {
    if (people.acceptsSetupToken(token)) {
      return people.redeem(token, name, passwordHash);
    }
    Invitation invitation =
        invitation(token).orElseThrow(() -> new IllegalArgumentException("this link was used up"));
    Account account =
        invitation.account().isEmpty()
            ? people.add(name, passwordHash, invitation.role(), invitation.by())
            : people.changePassword(invitation.account(), passwordHash, invitation.account());
    byDigest.remove(digest(token));
    return account;
  }

  private static String digest(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
