package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ReadOutcome;
import org.tocsin.desk.exchange.form.CellOutcome;
import org.tocsin.desk.exchange.form.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a WACZ, a WARC or another archive apart into sealed items and reads them. What the archive
 * states about its own files (WACZ 1.1.1, {@code datapackage.json}) is compared with what it holds.
 */
final class ArchiveTaking {
  private static final String STATED = "datapackage.json";
  private static final int MOST_BYTES = 16 << 20;

  private final Collecting collecting;
  private final Establishing establishing;

  ArchiveTaking(Collecting collecting, Establishing establishing) {
    this.collecting = collecting;
    this.establishing = establishing;
  }

  /**
   * @return what of it was left unread on purpose, or is not as the archive states
   */
  List<String> take(Item archive, OutcomeSheet outcomes, Tally tally) throws IOException {
    List<String> notes = new ArrayList<>();
    Deque<Item> waiting = new ArrayDeque<>(List.of(archive));
    int depth = 0;
    while (!waiting.isEmpty()) {
      Item item = waiting.remove();
      ReadOutcome outcome = establishing.read(item);
      switch (outcome) {
        case ReadOutcome.Unpacked unpacked -> {
          waiting.addAll(unpacked.members());
          notes.addAll(unpacked.notes());
          notes.addAll(differences(unpacked.members()));
        }
        case ReadOutcome.Unread unread -> add(item, unread.reason(), depth, outcomes, tally);
        case ReadOutcome.Read read -> add(item, "", depth, outcomes, tally);
        case ReadOutcome.Known known -> {
          if (depth == 0) {
            notes.add("it was taken apart in this case before");
          }
          add(item, "", depth, outcomes, tally);
        }
      }
      depth++;
    }
    return notes;
  }

  private static void add(Item item, String problem, int number, OutcomeSheet outcomes, Tally tally)
      throws IOException {
    // what cannot be read is sealed all the same, so it is taken and its line says what is wrong
    Why why = problem.isEmpty() ? Why.AS_IS : Why.UNREADABLE;
    tally.addRecord(true, why);
    outcomes.add(
        new OutcomeLine(
            number, "", CellOutcome.Kind.TAKEN, why, item.name(), problem, item.id(), 1));
  }

  private List<String> differences(List<Item> members) throws IOException {
    Set<String> held = members.stream().map(Item::digest).collect(Collectors.toSet());
    List<String> notes = new ArrayList<>();
    for (Item member : members) {
      if (member.name().endsWith(STATED) && member.bytes() <= MOST_BYTES) {
        for (JsonNode resource : stated(member).path("resources")) {
          String hash = resource.path("hash").asString("");
          if (hash.startsWith("sha256:") && !held.contains(hash.substring(7))) {
            notes.add(
                "the archive states a file %s with another content than it holds"
                    .formatted(resource.path("path").asString("without name")));
          }
        }
      }
    }
    return notes;
  }

  private JsonNode stated(Item member) throws IOException {
    try (InputStream in = collecting.original(member)) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}
