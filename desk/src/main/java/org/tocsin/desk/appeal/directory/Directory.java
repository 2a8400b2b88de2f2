package org.tocsin.desk.appeal.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The institutions of a desk: those that ship, and those of the team's own files, which replace an
 * entry of the same id and add others. Immutable.
 */
public final class Directory {
  private final Map<String, Institution> byId;
  private final Naming naming;

  private Directory(Map<String, Institution> byId) {
    this.byId = byId;
    this.naming = new Naming(byId.values());
    byId.values().forEach(this::requireKnownMembers);
  }

  /** Those that ship. */
  public static Directory shipped() {
    return new Directory(Shipped.read());
  }

  /**
   * Those that ship, with the team's own over them.
   *
   * @param folder its files {@code *.json} are read in the order of their names; need not exist
   * @throws IllegalArgumentException when a file cannot be understood, in one line that names it
   */
  public static Directory with(Path folder) {
    Map<String, Institution> all = Shipped.read();
    for (Path file : files(folder)) {
      try (InputStream json = Files.newInputStream(file)) {
        DirectoryFile own =
            DirectoryFile.read(json, folder.getFileName() + "/" + file.getFileName(), false);
        own.removed().forEach(all::remove);
        own.institutions().forEach(one -> all.put(one.id(), one));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return new Directory(all);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private void requireKnownMembers(Institution group) {
    for (Institution.Seat seat : group.seats()) {
      if (!byId.containsKey(seat.who())) {
        throw new IllegalArgumentException(
            group.id() + " has a seat of " + seat.who() + ", which the directory does not know");
      }
    }
  }

  /** All of it, bodies before states, in the order of the files. */
  public List<Institution> list() {
    return List.copyOf(byId.values());
  }

  public Optional<Institution> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * @throws NoSuchElementException when there is no such entry
   */
  public Institution get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no institution " + id));
  }

  /**
   * Whom a heading such as "To the High Commissioner for Human Rights and the High Commissioner for
   * Refugees" names: the longest names first, each word counted once. A state that a group named
   * beside it holds is not named twice.
   */
  public List<Institution> named(String words) {
    List<Institution> found = new ArrayList<>(naming.in(words));
    List<String> within =
        found.stream()
            .filter(Institution::isGroup)
            .flatMap(group -> group.seats().stream())
            .map(Institution.Seat::who)
            .toList();
    found.removeIf(one -> within.contains(one.id()));
    return List.copyOf(found);
  }

  /**
   * Who may be meant by an office that is named without its organisation, such as "the
   * Secretary-General".
   */
  public List<Institution> bearing(String office) {
    return naming.bearing(office);
  }

  /**
   * Who sat in a group on {@code day}.
   *
   * @throws NoSuchElementException when there is no such entry
   * @throws IllegalArgumentException when it is no group
   */
  public Membership members(String groupId, LocalDate day) {
    Institution group = get(groupId);
    if (!group.isGroup()) {
      throw new IllegalArgumentException(groupId + " is no group");
    }
    List<Institution> members =
        group.seats().stream().filter(seat -> seat.holdsOn(day)).map(s -> get(s.who())).toList();
    return new Membership(group, day, members, group.seatsExpected());
  }

  /** The entries by id, in a map of their own. */
  static Map<String, Institution> byId(List<Institution> all) {
    Map<String, Institution> map = new LinkedHashMap<>();
    all.forEach(one -> map.put(one.id(), one));
    return map;
  }
}
