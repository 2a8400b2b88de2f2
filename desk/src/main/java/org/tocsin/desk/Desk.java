package org.tocsin.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.picture.Pictures;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.exchange.Exporting;
import org.tocsin.desk.exchange.Importing;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.journal.Database;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.People;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.warn.Warning;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;

/**
 * Opens the house: the ledger, the views and the rooms, in that order. One desk a home at a time;
 * thread-safe.
 *
 * <pre>{@code
 * try (Desk desk = Desk.open(Home.standard(System.getenv()), Clock.systemUTC())) {
 *   CaseFile file = desk.collecting().openCase("valley", "maria");
 *   Item item = desk.collecting().seal(file.id(), Path.of("report.pdf"), "maria").item();
 *   desk.establishing().read(item);
 * }
 * }</pre>
 */
public final class Desk implements AutoCloseable {
  private final Home home;
  private final Ledger ledger;
  private final Database database;
  private final Rooms rooms;
  private final Clock clock;

  private Desk(Home home, Ledger ledger, Database database, Rooms rooms, Clock clock) {
    this.clock = clock;
    this.home = home;
    this.ledger = ledger;
    this.database = database;
    this.rooms = rooms;
  }

  /**
   * Opens the desk of a home, making it when there is none, and brings the views up to the ledger.
   *
   * @throws org.tocsin.ledger.LedgerException when the ledger is in use or damaged
   * @throws IOException when the folders cannot be made
   */
  public static Desk open(Home home, Clock clock) throws IOException {
    home.prepare();
    SecureRandom random = new SecureRandom();
    Ledger ledger = Ledger.open(home.ledger(), LedgerOptions.defaults().withClock(clock));
    try {
      Database database = Database.open(home.databaseUrl());
      try {
        Journal journal = Journal.of(ledger, database, clock);
        Rooms rooms = Rooms.furnish(home, home.index(), ledger, journal, database, random, clock);
        journal.catchUp();
        rooms.importing().settle();
        return new Desk(home, ledger, database, rooms, clock);
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** What was known when the ledger held {@code facts} facts; takes no new ones. Close it. */
  public Past past(long facts) throws IOException {
    Path folder = Files.createTempDirectory(home.temporary(), "past");
    Database past = Database.open("jdbc:sqlite:" + folder.resolve("past.db"));
    Journal journal = rooms.journal().past(facts, past);
    Rooms then =
        Rooms.furnish(
            home, folder.resolve("index"), ledger, journal, past, new SecureRandom(), clock);
    journal.catchUp();
    return new Past(then, past, folder);
  }

  /** Makes every view anew from the facts. */
  public void rebuild() {
    rooms.journal().rebuild();
    rooms.finding().rebuild();
  }

  public Home home() {
    return home;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Rooms rooms() {
    return rooms;
  }

  public Journal journal() {
    return rooms.journal();
  }

  public Collecting collecting() {
    return rooms.collecting();
  }

  public Pictures pictures() {
    return rooms.pictures();
  }

  public Redacting redacting() {
    return rooms.redacting();
  }

  public Fielding fielding() {
    return rooms.fielding();
  }

  public Establishing establishing() {
    return rooms.establishing();
  }

  public Entities entities() {
    return rooms.entities();
  }

  public Finding finding() {
    return rooms.finding();
  }

  public Measuring measuring() {
    return rooms.measuring();
  }

  public Warning warning() {
    return rooms.warning();
  }

  public Appealing appealing() {
    return rooms.appealing();
  }

  public Publishing publishing() {
    return rooms.publishing();
  }

  public Importing importing() {
    return rooms.importing();
  }

  public Exporting exporting() {
    return rooms.exporting();
  }

  public People people() {
    return rooms.people();
  }

  @Override
  public void close() {
    try {
      rooms.finding().close();
    } finally {
      closeViews();
    }
  }

  private void closeViews() {
    try {
      database.close();
    } finally {
      ledger.close();
    }
  }
}
