package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;

/** What many tests need: drafts, copies of a ledger's folder, and the invariant of every ledger. */
final class Stage {
  private static final Instant NOON = Instant.parse("2023-08-01T12:00:00Z");

  private Stage() {}

  static Draft draft(String kind, String partsJson) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    Jcs.parse(partsJson).properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
    return new Draft(kind, NOON, parts);
  }

  /** Drafts with a number each, beginning at {@code first}. */
  static List<Draft> drafts(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> draft("ClaimGraded", "{\"number\":" + i + "}"))
        .toList();
  }

  /** The numbers of the facts that {@link #drafts} became. */
  static List<Integer> numbers(Ledger ledger) {
    try (Stream<Fact> facts = ledger.facts(0)) {
      return facts.map(fact -> fact.part("number").intValue()).toList();
    }
  }

  /** Opens a ledger, asserts that it is clean and lets something be said about it. */
  static void openClean(Path directory, Consumer<Ledger> also) {
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      assertThat(ledger.fsck().problems()).isEmpty();
      also.accept(ledger);
    }
  }

  /** Copies a folder; the target must not exist. */
  static Path copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder with all it holds. */
  static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
