package org.tocsin.desk.appeal.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The files that ship: {@code institutions.json}, and a general entry for each state. */
final class Shipped {
  private static final String PROTOCOL = "https://www.un.org/dgacm/en/content/protocol";
  private static final String NEW_YORK = "United Nations, New York: see the list of missions";

  private Shipped() {}

  static Map<String, Institution> read() {
    List<Institution> all = new ArrayList<>();
    try (InputStream json = open("institutions.json")) {
      all.addAll(DirectoryFile.read(json, "institutions.json", true).institutions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines("states.tsv").stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> all.add(state(line)));
    return Directory.byId(all);
  }

  private static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Shipped.class.getResourceAsStream(name), name);
  }

  /** A state in general form: its mission to the United Nations and its foreign ministry. */
  private static Institution state(String line) {
    String[] cells = line.split("\t", -1);
    List<String> aliases =
        cells.length > 2 && !cells[2].isEmpty() ? List.of(cells[2].split(";")) : List.of();
    String name = cells[1];
    return new Institution(
        "state-" + cells[0].toLowerCase(Locale.ROOT),
        Institution.Kind.STATE,
        name,
        aliases,
        "Member State of the United Nations.",
        List.of(
            new Institution.Office(
                "Permanent Mission of " + name + " to the United Nations",
                List.of(
                    new Institution.Way("post", NEW_YORK), new Institution.Way("web", PROTOCOL))),
            new Institution.Office("Ministry of foreign affairs", List.of())),
        List.of(),
        List.of(),
        0,
        "https://www.un.org/en/about-us/member-states",
        true);
  }
}
