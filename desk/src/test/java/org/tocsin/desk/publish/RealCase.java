package org.tocsin.desk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Sealing;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Lectern;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.journal.Database;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Scenario;
import org.tocsin.desk.measure.CorridorMeasure.Stretch;
import org.tocsin.desk.people.People;
import org.tocsin.desk.publish.chart.Pin;
import org.tocsin.desk.publish.dossier.CaseRecord;
import org.tocsin.desk.publish.dossier.Composer;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.dossier.Judged;
import org.tocsin.desk.publish.press.DossierPress;
import org.tocsin.desk.publish.press.OpenParts;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;
import org.tocsin.reader.Reader;
import org.tocsin.reader.extract.Extractors;

/** An invented case, sealed and read by real rooms over a real ledger. */
public final class RealCase implements AutoCloseable {
  public static final LocalDate AS_OF = LocalDate.of(2031, 8, 4);
  private static final String APPEAL =
      """
      Exercise: invented for a test.

      Appeal of the Ombuds Office of Vale, 20 June 2031

      On 12 December 2030, the Vale Road was closed to all traffic. Upper Vale has 12,000 residents.
      On 15 June 2031, guards of Norland detained a driver at the checkpoint.

      I call on the Security Council to send a fact-finding mission to Upper Vale.
      I urge the States parties to the Convention to reopen the road without delay.
      """;
  private static final String DENIAL =
      """
      Exercise: invented for a test.

      Ministry of Transit of Norland, 21 June 2031

      The Ministry denied that the Vale Road was closed. The Ministry said that 400 lorries passed
      between 1 January 2031 and 20 June 2031. “مثال” and Հայելի are words of two other scripts.
      """;

  private final Ledger ledger;
  private final Database database;
  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Appealing appealing;
  private final DossierPress press;
  private final CaseFile file;

  private RealCase(Path folder, Clock clock) throws IOException {
    this.ledger = Ledger.open(folder.resolve("ledger"), LedgerOptions.defaults().withClock(clock));
    this.database = Database.open("jdbc:sqlite:" + folder.resolve("views.db"));
    this.journal = Journal.of(ledger, database, clock);
    JdbcClient jdbc = database.client();
    SealedStore store = Journal.store(ledger);
    this.collecting = new Collecting(journal, store, jdbc, new Ids(new SecureRandom()));
    Lectern lectern =
        new Lectern(
            Files.createDirectories(folder.resolve("tmp")),
            Extractors.standard(),
            Reader::standard);
    Fielding fielding =
        new Fielding(
            journal,
            store,
            jdbc,
            collecting,
            new People(journal, jdbc, new SecureRandom()).compartments(),
            folder.resolve("arriving"),
            new SecureRandom(),
            clock);
    this.establishing =
        new Establishing(journal, store, jdbc, collecting, fielding.reports(), lectern);
    this.appealing = new Appealing(journal, jdbc, collecting, establishing);
    this.press = new DossierPress(journal, ledger, jdbc);
    journal.catchUp();
    this.file = collecting.openCase("Exercise: Vale Road", "ana");
  }

  public static RealCase open(Path folder) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2031-08-04T08:00:00Z"), ZoneOffset.UTC);
    RealCase real = new RealCase(folder, clock);
    real.add(folder.resolve("appeal.txt"), APPEAL);
    real.add(folder.resolve("denial.txt"), DENIAL);
    real.add(folder.resolve("empty.pdf"), "%PDF-1.4 cut off");
    return real;
  }

  /** Seals and reads one more text. */
  public void add(Path name, String text) throws IOException {
    Sealing sealing = collecting.seal(file.id(), Files.writeString(name, text), "ana");
    establishing.read(sealing.item());
  }

  public DossierPress press() {
    return press;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Dossier dossier() {
    List<Candidate> candidates = establishing.list(CandidateQuery.inCase(file.id()).standing());
    List<String> ids = candidates.stream().map(Candidate::id).limit(4).toList();
    LocalDate closed = LocalDate.of(2030, 12, 12);
    CorridorMeasure corridor =
        new CorridorMeasure(
            "Vale Road",
            AS_OF,
            "closed",
            closed,
            236,
            236,
            List.of(
                new Scenario(
                    "Leading account",
                    List.of("Ombuds Office of Vale"),
                    List.of(new Stretch(closed, AS_OF.plusDays(1), "closed", "", ids)))),
            ids.subList(0, 1));
    return new Composer("test")
        .compose(
            new CaseRecord(
                file,
                AS_OF,
                collecting.listItems(file.id()),
                0,
                collecting.listItems(file.id()).stream()
                    .flatMap(item -> collecting.listCustody(item.id()).stream())
                    .toList(),
                candidates,
                List.of(corridor),
                List.of(),
                List.of(),
                List.of(),
                appealing.board(file.id(), AS_OF),
                List.of(new Pin("Vale", 40, 45, "")),
                c -> List.of(),
                new OpenParts(journal, fileName -> false, text -> false),
                Judged.NOTHING));
  }

  @Override
  public void close() {
    database.close();
    ledger.close();
  }
}
