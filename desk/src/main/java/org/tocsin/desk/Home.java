package org.tocsin.desk;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder where everything lives: {@code ledger/}, {@code views/} and {@code tocsin.properties}.
 * Only its owner may enter.
 *
 * @param root the folder
 * @param database JDBC address of the views when they are not in {@code views/desk.db}
 */
public record Home(Path root, Optional<String> database) {

  /** In {@code root}, with the settings its file and {@code environment} give. */
  public static Home at(Path root, Map<String, String> environment) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    Optional<String> database = Optional.ofNullable(environment.get("TOCSIN_DATABASE"));
    return new Home(absolute, database.or(() -> setting(absolute, "database")));
  }

  /**
   * Where {@code TOCSIN_HOME} says, else {@code tocsin} under {@code XDG_DATA_HOME}, else {@code
   * ~/.local/share/tocsin}.
   */
  public static Home standard(Map<String, String> environment) throws IOException {
    String named = environment.getOrDefault("TOCSIN_HOME", "");
    if (!named.isBlank()) {
      return at(Path.of(named), environment);
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path parent =
        data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return at(parent.resolve("tocsin"), environment);
  }

  public Path ledger() {
    return root.resolve("ledger");
  }

  /** The search index; like the views it may be deleted at any time. */
  public Path index() {
    return root.resolve("index");
  }

  /** For what is laid out for the reader, deleted right after. */
  public Path temporary() {
    return root.resolve("tmp");
  }

  /** Types of record of a team's own, over those that ship; need not exist. */
  public Path types() {
    return root.resolve("types");
  }

  /** Instruments of a team's own, over those that ship; need not exist. */
  public Path law() {
    return root.resolve("law");
  }

  /**
   * Lists of indicators and stages of a team's own, in place of those that ship; need not exist.
   */
  public Path framework() {
    return root.resolve("framework");
  }

  /** Binding texts of a team's own, beside those that ship; need not exist. */
  public Path orders() {
    return root.resolve("orders");
  }

  /** Kinds of dossier of a team's own, beside those that ship; need not exist. */
  public Path outlines() {
    return root.resolve("outlines");
  }

  /** Warning rules of a team's own, beside those that ship; need not exist. */
  public Path rules() {
    return root.resolve("rules");
  }

  /** The chain of who is told, {@code ladder.json}; need not exist. */
  public Path ladder() {
    return root.resolve("ladder.json");
  }

  /** Institutions of a team's own, over those that ship; need not exist. */
  public Path directory() {
    return root.resolve("directory");
  }

  /** Comments that wait, encrypted; like the newsletter's list nowhere else. */
  public Path comments() {
    return root.resolve("comments");
  }

  /** The encrypted list of who gets the newsletter; unlike the views it is nowhere else. */
  public Path newsletter() {
    return root.resolve("newsletter");
  }

  /** Contested names of a team's own, beside those that ship; need not exist. */
  public Path contestedNames() {
    return root.resolve("neutral").resolve("names.tsv");
  }

  /** Public keys of domains that sign mail, for places without a name server; need not exist. */
  public Path domainKeys() {
    return root.resolve("domain-keys.tsv");
  }

  /** Files that somebody asked to take out, until they expire. */
  public Path exports() {
    return root.resolve("exports");
  }

  public String databaseUrl() {
    return database.orElseGet(() -> "jdbc:sqlite:" + views().resolve("desk.db"));
  }

  /** What devices in the field have sent in part; unlike temporary files it outlives a restart. */
  public Path arriving() {
    return root.resolve("arriving");
  }

  Path views() {
    return root.resolve("views");
  }

  /** Makes the folders, for their owner alone, and sweeps what a killed run left lying. */
  void prepare() throws IOException {
    createPrivate(root);
    createPrivate(views());
    createPrivate(temporary());
    createPrivate(exports());
    try (var left = Files.newDirectoryStream(temporary())) {
      for (Path file : left) {
        sweep(file);
      }
    }
  }

  /** A killed run may have left folders with files in them. */
  private static void sweep(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (var inside = Files.newDirectoryStream(path)) {
        for (Path file : inside) {
          sweep(file);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static Optional<String> setting(Path root, String key) {
    Path file = root.resolve("tocsin.properties");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Properties settings = new Properties();
      settings.load(in);
      return Optional.ofNullable(settings.getProperty(key)).filter(value -> !value.isBlank());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot read " + file, e);
    }
  }
}
