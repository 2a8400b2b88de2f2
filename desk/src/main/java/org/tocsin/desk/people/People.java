package org.tocsin.desk.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of the accounts. The first administrator comes in by a link that works once; of its
 * secret only a digest is kept. Thread-safe.
 */
public final class People {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");
  private static final int TOKEN_BYTES = 24;

  private final Journal journal;
  private final AccountTable table;
  private final RandomGenerator random;
  private final Compartments compartments;
  private final Factors factors;
  private final Lookalikes lookalikes = new Lookalikes();

  /**
   * @param random fit for secrets
   */
  public People(Journal journal, JdbcClient jdbc, RandomGenerator random) {
    this.journal = journal;
    this.table = new AccountTable(jdbc);
    this.random = random;
    journal.project(table);
    this.compartments = new Compartments(journal, jdbc, new Ids(random));
    this.factors = new Factors(journal, jdbc, random);
  }

  public Compartments compartments() {
    return compartments;
  }

  public Factors factors() {
    return factors;
  }

  /**
   * What stands for a person outside the desk: "analyst 3", counted in the order in which accounts
   * were added, so that the same person always has the same one. The machine keeps its name;
   * whoever has no account is an operator.
   */
  public String alias(String name) {
    if (name.equals(Entry.MACHINE)) {
      return name;
    }
    int place = table.list().stream().map(Account::name).toList().indexOf(name);
    return place < 0 ? "an operator" : "analyst " + (place + 1);
  }

  public List<Account> listAccounts() {
    return table.list();
  }

  public Optional<Account> findAccount(String name) {
    return table.find(name);
  }

  /**
   * How far an account sees; asked anew for every request, so that a change holds at once.
   *
   * @throws NoSuchElementException when there is no such account
   */
  public Viewer viewer(String name) {
    Account account = get(name);
    return new Viewer(account.name(), account.role(), compartments.of(name));
  }

  /** Like {@link #viewer(String)}, with the records they broke the glass for. */
  public Viewer viewer(String name, Instant now) {
    Viewer viewer = viewer(name);
    return new Viewer(name, viewer.role(), viewer.compartments(), compartments.opened(name, now));
  }

  /** True while nobody can sign in as administrator. */
  public boolean needsSetup() {
    return table.list().stream().noneMatch(a -> a.enabled() && a.role() == Role.ADMINISTRATOR);
  }

  /**
   * Makes a secret with which the first administrator can be added, once; one made before stops
   * working.
   *
   * @throws IllegalStateException when there is an administrator already
   */
  public String makeSetupToken() {
    if (!needsSetup()) {
      throw new IllegalStateException("there is an administrator already; ask them for an account");
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String digest = digest(token);
    journal.record(entry(Kinds.SETUP_LINK_MADE, digest, Entry.MACHINE, JSON.objectNode()));
    return token;
  }

  public boolean acceptsSetupToken(String token) {
    return needsSetup() && table.acceptsToken(digest(token));
  }

  /**
   * Adds the first administrator.
   *
   * @throws IllegalArgumentException when the token is not good (any more), or the name is not
   */
  public Account redeem(String token, String name, String passwordHash) {
    checkName(name);
    return journal.alone(() -> {
      if (!acceptsSetupToken(token)) {
        throw new IllegalArgumentException(
            "this link was used or replaced; start the desk again for a new one");
      }
      ObjectNode account = account(passwordHash, Role.ADMINISTRATOR);
      journal.record(
          List.of(
              entry(Kinds.SETUP_LINK_USED, digest(token), name, JSON.objectNode()),
              entry(Kinds.ACCOUNT_ADDED, name, name, account)));
      return get(name);
    });
  }

  /**
   * @throws IllegalArgumentException when the name is taken, would be taken for another, or is not
   *     fit for one
   */
  public Account add(String name, String passwordHash, Role role, String by) {
    checkName(name);
    return journal.alone(() -> {
      if (findAccount(name).isPresent()) {
        throw new IllegalArgumentException("there is an account " + name + " already");
      }
      if (isLikeAnother(name)) {
        throw new IllegalArgumentException(
            "this name looks like one that is in use; choose one that nobody takes for another");
      }
      journal.record(entry(Kinds.ACCOUNT_ADDED, name, by, account(passwordHash, role)));
      return get(name);
    });
  }

  /** Accounts that have ended count too: what they signed stays. */
  private boolean isLikeAnother(String name) {
    return lookalikes.areAlike(name, Entry.MACHINE)
        || listAccounts().stream().anyMatch(known -> lookalikes.areAlike(name, known.name()));
  }

  public Account changePassword(String name, String passwordHash, String by) {
    get(name);
    ObjectNode hash = JSON.objectNode().put("password_hash", passwordHash);
    journal.record(entry(Kinds.PASSWORD_CHANGED, name, by, hash));
    return get(name);
  }

  /**
   * @throws IllegalArgumentException when nobody could administer the desk after that
   */
  public Account changeRole(String name, Role role, String by) {
    return changeKeepingAnAdministrator(
        name, by, Kinds.ROLE_CHANGED, JSON.objectNode().put("role", role.name()), role);
  }

  /**
   * @throws IllegalArgumentException when nobody could administer the desk after that
   */
  public Account disable(String name, String by) {
    return changeKeepingAnAdministrator(
        name, by, Kinds.ACCOUNT_DISABLED, JSON.objectNode(), Role.READER);
  }

  /**
   * @throws NoSuchElementException when there is no such account
   */
  public Account get(String name) {
    return findAccount(name).orElseThrow(() -> new NoSuchElementException("no account " + name));
  }

  private Account changeKeepingAnAdministrator(
      String name, String by, String kind, ObjectNode what, Role after) {
    get(name);
    return journal.alone(() -> {
      boolean others =
          listAccounts().stream()
              .anyMatch(
                  a -> a.enabled() && a.role() == Role.ADMINISTRATOR && !a.name().equals(name));
      if (!others && after != Role.ADMINISTRATOR) {
        throw new IllegalArgumentException(
            name + " is the only administrator; make another one first");
      }
      journal.record(entry(kind, name, by, what));
      return get(name);
    });
  }

  private static ObjectNode account(String passwordHash, Role role) {
    return JSON.objectNode().put("password_hash", passwordHash).put("role", role.name());
  }

  private static Entry entry(String kind, String subject, String by, ObjectNode account) {
    Map<String, JsonNode> parts = Map.of("account", account);
    return new Entry(kind, "", subject, by, parts);
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches() || name.equals(Entry.MACHINE)) {
      throw new IllegalArgumentException(
          "a name has 2 to 64 letters, digits, dots, dashes, underscores or @");
    }
  }

  /** SHA-256 as hex: all that is kept of a secret long enough that nobody guesses it. */
  static String digest(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
