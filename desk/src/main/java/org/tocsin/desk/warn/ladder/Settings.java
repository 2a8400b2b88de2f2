package org.tocsin.desk.warn.ladder;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.ladder.QuietHours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an administrator set up: recipients, the mail server, quiet hours, feeds, and whether
 * anything is sent at all. Secrets stand in the encrypted journal and nowhere else. Thread-safe.
 */
public final class Settings {
  /** Languages a notice can be written in. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "hy", "ar");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SECRET = "secret";
  private static final int KEY_BYTES = 32;
  private static final int FEED_KEY_BYTES = 24;

  private final Journal journal;
  private final SettingTable table;
  private final LadderBook book;
  private final Ids ids;
  private final RandomGenerator random;

  /**
   * @param random fit for secrets
   */
  Settings(Journal journal, JdbcClient jdbc, LadderBook book, RandomGenerator random) {
    this.journal = journal;
    this.table = new SettingTable(jdbc);
    this.book = book;
    this.ids = new Ids(random);
    this.random = random;
    journal.project(table);
  }

  /** False until an administrator switched it on: nothing is sent and no ladder starts. */
  public boolean isSending() {
    return table.find("sending").filter(s -> s.content().path("on").asBoolean(false)).isPresent();
  }

  public Optional<MailServer> findMailServer() {
    return table.find("mail").map(setting -> MailServer.of(setting.content()));
  }

  /** The mail server with what opens it, for whoever sends; empty while none is set up. */
  public Optional<MailAccess> findMailAccess() {
    return findMailServer().map(server -> new MailAccess(server, password()));
  }

  public QuietHours quietHours() {
    return table
        .find("quiet")
        .map(setting ->
            quiet(
                setting.content().path("from").asString(""),
                setting.content().path("until").asString(""),
                setting.content().path("zone").asString("")))
        .orElse(QuietHours.NONE);
  }

  /** Where readers of a notice find the desk; "" when nobody said. */
  public String address() {
    return table.find("desk").map(s -> s.content().path("address").asString("")).orElse("");
  }

  public List<Recipient> listRecipients() {
    return table.recipients();
  }

  /** Also one that was removed. */
  public Optional<Recipient> findRecipient(String id) {
    return table.findRecipient(id);
  }

  /**
   * Adds a recipient. For a webhook a key to check its signatures is made.
   *
   * @return the key, to be shown once, {@code whsec_…}; empty for e-mail
   * @throws IllegalArgumentException when something of it is not what it should be
   */
  public Optional<String> add(Recipient recipient, Viewer by) {
    requireAdministrator(by);
    requireFit(recipient);
    ObjectNode what = JSON.objectNode();
    what.put("rung", recipient.rung()).put("name", recipient.name().strip());
    what.put("channel", recipient.channel().name()).put("address", recipient.address().strip());
    what.put("language", recipient.language()).put("inside", recipient.inside());
    Map<String, JsonNode> parts = new HashMap<>(Map.of("recipient", what));
    Optional<String> key = Optional.empty();
    if (recipient.channel() == Channel.WEBHOOK) {
      String secret = Base64.getEncoder().encodeToString(bytes(KEY_BYTES));
      parts.put(SECRET, JSON.objectNode().put("text", secret));
      key = Optional.of("whsec_" + secret);
    }
    journal.record(new Entry(Kinds.RECIPIENT_ADDED, "", ids.next(), by.name(), parts));
    return key;
  }

  private void requireFit(Recipient recipient) {
    if (book.rungs().stream().noneMatch(rung -> rung.id().equals(recipient.rung()))) {
      throw new IllegalArgumentException("no ladder has a rung " + recipient.rung());
    }
    if (recipient.name().isBlank() || !LANGUAGES.contains(recipient.language())) {
      throw new IllegalArgumentException(
          "a recipient needs a name, and a language of " + String.join(", ", LANGUAGES));
    }
    if (recipient.channel() == Channel.MAIL) {
      requireMail(recipient.address().strip());
    } else {
      requireWebhook(recipient.address().strip(), recipient.inside());
    }
  }

  /**
   * @throws IllegalArgumentException when it is no address of e-mail
   */
  public static void requireMail(String address) {
    if (!address.matches("[^\\s@<>,;:\"()]{1,64}@[\\p{L}\\p{N}.-]{1,253}")) {
      throw new IllegalArgumentException("this is no address of e-mail: " + address);
    }
  }

  private static void requireWebhook(String address, boolean inside) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException("this is no web address: " + address, e);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean known = scheme.equals("https") || (scheme.equals("http") && inside);
    if (!known || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException(
          "a webhook's address begins with https and holds no user; http only inside the own"
              + " network");
    }
  }

  /**
   * @throws NoSuchElementException when there is none
   */
  public void remove(String id, Viewer by) {
    requireAdministrator(by);
    if (listRecipients().stream().noneMatch(one -> one.id().equals(id))) {
      throw new NoSuchElementException("no recipient " + id);
    }
    journal.record(new Entry(Kinds.RECIPIENT_REMOVED, "", id, by.name(), Map.of()));
  }

  /**
   * @param password "" to keep the one before
   */
  public void setMailServer(MailServer server, String password, Viewer by) {
    String kept = password.isEmpty() ? password() : password;
    set("mail", server.json(), JSON.objectNode().put("text", kept), by);
  }

  private String password() {
    return table.find("mail").map(setting -> secret(setting.leaf())).orElse("");
  }

  private String secret(long leaf) {
    return journal
        .get(leaf)
        .parts()
        .getOrDefault(SECRET, JSON.objectNode())
        .path("text")
        .asString("");
  }

  byte[] key(Recipient recipient) {
    return Base64.getDecoder().decode(secret(recipient.leaf()));
  }

  /**
   * @throws IllegalArgumentException when a time or the zone is not one
   */
  public void setQuietHours(String from, String until, String zone, Viewer by) {
    quiet(from, until, zone);
    ObjectNode what = JSON.objectNode().put("from", from).put("until", until).put("zone", zone);
    set("quiet", what, JSON.objectNode(), by);
  }

  private static QuietHours quiet(String from, String until, String zone) {
    try {
      return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "quiet hours are two times like 22:00 and a zone like Asia/Yerevan", e);
    }
  }

  public void setAddress(String address, Viewer by) {
    if (!address.isEmpty() && !address.matches("https?://[^\\s/]+(/[^\\s]*)?")) {
      throw new IllegalArgumentException("the desk's address begins with http or https");
    }
    set("desk", JSON.objectNode().put("address", address), JSON.objectNode(), by);
  }

  /** Lets notices leave the machine, or stops them. */
  public void setSending(boolean on, Viewer by) {
    set("sending", JSON.objectNode().put("on", on), JSON.objectNode(), by);
  }

  private void set(String name, ObjectNode what, ObjectNode secret, Viewer by) {
    requireAdministrator(by);
    Map<String, JsonNode> parts =
        secret.isEmpty() ? Map.of("setting", what) : Map.of("setting", what, SECRET, secret);
    journal.record(new Entry(Kinds.WARNING_SET, "", name, by.name(), parts));
  }

  /**
   * Makes the key of a case's feed; one made before stops working.
   *
   * @return to be shown once
   */
  public String makeFeedKey(String caseId, Viewer by) {
    requireAdministrator(by);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(FEED_KEY_BYTES));
    journal.record(new Entry(Kinds.FEED_KEY_MADE, caseId, digest(key), by.name(), Map.of()));
    return key;
  }

  public void revokeFeedKey(String caseId, Viewer by) {
    requireAdministrator(by);
    journal.record(new Entry(Kinds.FEED_KEY_REVOKED, caseId, caseId, by.name(), Map.of()));
  }

  public boolean hasFeed(String caseId) {
    return table.hasFeed(caseId);
  }

  /** The case a feed's key opens; empty when it opens none. */
  public Optional<String> findCaseOfFeed(String key) {
    return table.findCaseOfFeed(digest(key));
  }

  private static void requireAdministrator(Viewer by) {
    if (!by.may(Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("only an administrator sets up what leaves the machine");
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
