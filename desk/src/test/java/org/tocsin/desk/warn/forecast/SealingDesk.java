package org.tocsin.desk.warn.forecast;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.file.PredictionFiles;

/** A desk with one case and a clock that a test sets, for tests of sealed predictions. */
abstract class SealingDesk {
  static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  static final Viewer EVA = new Viewer("eva", Role.ANALYST, Set.of());

  @TempDir Path folder;
  final Later clock = new Later();
  Desk desk;
  CaseFile file;
  Predictions predictions;

  /** A clock that a test sets. */
  static final class Later extends Clock {
    private Instant now = Instant.parse("2024-01-10T10:00:00Z");

    void set(String day) {
      now = Instant.parse(day + "T10:00:00Z");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(TestHome.at(folder), clock);
    file = desk.collecting().openCase("Exercise", "ada");
    predictions = desk.rooms().predictions();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  final SealedSet seal(String source, String place, double probability, String from) {
    Map<String, String> typed = new HashMap<>();
    typed.put("source", source);
    typed.put("kind", "event");
    typed.put("target", "exercise: bridge closed");
    typed.put("place", place);
    typed.put("from", from);
    typed.put("last", LocalDate.parse(from).plusMonths(2).toString());
    typed.put("criterion", "the bridge office");
    typed.put("issued", predictions.today().toString());
    typed.put("probability", String.valueOf(probability));
    return predictions.seal(file.id(), PredictionFiles.typed(typed), Optional.empty(), BEN);
  }

  final Question question(SealedSet set) {
    return predictions.list(set).getFirst().prediction().question();
  }

  final Item item(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
  }

  final Scoreboard board() {
    return new Scoreboards(predictions).of(file.id());
  }
}
