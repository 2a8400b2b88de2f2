package org.tocsin.desk.publish.comment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.publish.closed.ClosedLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Comments that nobody has looked at, in one encrypted file. Thread-safe. */
final class WaitingRoom {
  /** Past this many a machine is at work, and more are turned away until people have looked. */
  static final int MOST = 500;

  private final ClosedLines lines;
  private final List<WaitingComment> waiting = new ArrayList<>();

  WaitingRoom(ClosedLines lines) {
    this.lines = lines;
    lines.read().stream().map(WaitingRoom::comment).forEach(waiting::add);
  }

  synchronized List<WaitingComment> list(String caseId) {
    return waiting.stream().filter(one -> one.caseId().equals(caseId)).toList();
  }

  synchronized Optional<WaitingComment> find(String id) {
    return waiting.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** False when the room is full. */
  synchronized boolean add(WaitingComment comment) {
    if (waiting.size() >= MOST) {
      return false;
    }
    waiting.add(comment);
    write();
    return true;
  }

  synchronized void remove(String id) {
    if (waiting.removeIf(one -> one.id().equals(id))) {
      write();
    }
  }

  private void write() {
    lines.write(waiting.stream().map(WaitingRoom::row).toList());
  }

  private static ObjectNode row(WaitingComment one) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", one.id())
        .put("case", one.caseId())
        .put("name", one.name())
        .put("text", one.text())
        .put("day", one.day().toString());
  }

  private static WaitingComment comment(JsonNode row) {
    return new WaitingComment(
        row.path("id").asString(""),
        row.path("case").asString(""),
        row.path("name").asString(""),
        row.path("text").asString(""),
        LocalDate.parse(row.path("day").asString("")));
  }
}
