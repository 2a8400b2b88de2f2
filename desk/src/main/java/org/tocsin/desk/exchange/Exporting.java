package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of what goes out. An export is asked for with a reason, approved by a second person
 * when it holds what is restricted, made with the rights of whoever asked, fetched by them alone,
 * and deleted when its time is over. Each step is a fact; the facts stay. Thread-safe.
 */
public final class Exporting {
  /** How long a file stays. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final ExportTable table;
  private final ExportMaker maker;
  private final Entities entities;
  private final Ids ids;
  private final Path folder;

  /**
   * @param folder where the files lie until they expire; made when it is needed
   */
  public Exporting(
      Journal journal,
      Ledger ledger,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Ids ids,
      Path folder) {
    this.journal = journal;
    this.table = new ExportTable(jdbc);
    this.maker = new ExportMaker(journal, ledger, collecting, establishing, entities);
    this.entities = entities;
    this.ids = ids;
    this.folder = folder;
  }

  /**
   * Asks for an export.
   *
   * @return waiting for approval when it needs one, else ready to be made
   * @throws IllegalArgumentException without a reason, or for a type there is none of
   */
  public ExportRun ask(String caseId, ExportRequest request, Viewer by) {
    need(by);
    if (request.reason().isBlank()) {
      throw new IllegalArgumentException("say why you take it out: it is recorded with your name");
    }
    request.types().forEach(entities.types()::get);
    ObjectNode json = request.toJson();
    java.util.Set<String> rights = request.compartments() ? by.compartments() : java.util.Set.of();
    rights.forEach(json.putArray("rights")::add);
    String id = ids.next();
    record(Kinds.EXPORT_ASKED, caseId, id, by, Map.of("request", json));
    return get(id, by);
  }

  /**
   * Agrees to an export that holds what is restricted.
   *
   * @param reason needed
   * @throws IllegalStateException for the one who asked, for who does not see all of it, and when
   *     it is decided already
   */
  public ExportRun approve(String id, String reason, Viewer by) {
    return decide(Kinds.EXPORT_APPROVED, id, reason, by);
  }

  /** Declines an export, as {@link #approve} agrees to it. */
  public ExportRun refuse(String id, String reason, Viewer by) {
    return decide(Kinds.EXPORT_REFUSED, id, reason, by);
  }

  private ExportRun decide(String kind, String id, String reason, Viewer by) {
    need(by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the decision");
    }
    return journal.alone(() -> {
      ExportRun run = get(id, by);
      if (run.askedBy().equals(by.name())) {
        throw new IllegalStateException(
            "nobody decides on their own export; ask a colleague to look at it");
      }
      if (!run.rights().stream().allMatch(by::sees)) {
        throw new IllegalStateException("you do not see all that it would hold");
      }
      if (run.state() != ExportRun.State.ASKED) {
        throw new IllegalStateException("it is decided already");
      }
      record(kind, run.caseId(), id, by, Map.of("reason", text(reason)));
      return get(id, by);
    });
  }

  /**
   * Makes the file of an export that may be made.
   *
   * @param asker the one who asked, as far as they see now
   * @return made, or broken when it could not be
   * @throws IllegalStateException when it was not approved or was made before
   */
  public ExportRun make(String id, Viewer asker, Instant now) throws IOException {
    need(asker);
    ExportRun run = own(id, asker);
    if (run.state() != ExportRun.State.APPROVED) {
      throw new IllegalStateException("it cannot be made now: " + run.state());
    }
    Files.createDirectories(folder);
    Path half = Files.createTempFile(folder, id, ".part");
    try {
      maker.make(run, asker, half, now, now.plus(KEPT));
      Files.move(half, file(id));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(half);
      String what = String.valueOf(e.getMessage());
      record(Kinds.EXPORT_BROKEN, run.caseId(), id, asker, Map.of("reason", text(what)));
    }
    return get(id, asker);
  }

  /**
   * The file, for the one who asked; that they fetched it is recorded first.
   *
   * @throws IllegalStateException when it is not made, is over, or they see less now than when they
   *     asked
   */
  public InputStream fetch(String id, Viewer by, Instant now) throws IOException {
    need(by);
    expire(now);
    ExportRun run = own(id, by);
    if (run.state() != ExportRun.State.MADE) {
      throw new IllegalStateException(noFile(run.state()));
    }
    if (!run.rights().stream().allMatch(by::sees)) {
      end(run, "the rights of the one who asked have changed");
      throw new IllegalStateException("your rights have changed since; ask for the export again");
    }
    try {
      InputStream in = Files.newInputStream(file(id));
      record(Kinds.EXPORT_FETCHED, run.caseId(), id, by, Map.of("export", JSON.objectNode()));
      return in;
    } catch (NoSuchFileException e) {
      end(run, "the file is gone");
      throw new IllegalStateException("the file is gone; ask for the export again", e);
    }
  }

  private static String noFile(ExportRun.State state) {
    return switch (state) {
      case ASKED -> "nobody has agreed to it yet; another person has to";
      case APPROVED -> "it is still being made; try again in a moment";
      default -> "there is no file any more; ask for the export again";
    };
  }

  /** Deletes the files whose time is over. */
  public void expire(Instant now) throws IOException {
    for (ExportRun run : table.listExpired(now)) {
      end(run, "its time is over");
    }
  }

  private void end(ExportRun run, String why) throws IOException {
    Files.deleteIfExists(file(run.id()));
    Entry entry =
        new Entry(
            Kinds.EXPORT_EXPIRED,
            run.caseId(),
            run.id(),
            Entry.MACHINE,
            Map.of("reason", text(why)));
    journal.record(entry);
  }

  /** The exports of a case that the viewer may know of, the last first. */
  public List<ExportRun> list(String caseId, Viewer viewer) {
    return table.list(caseId).stream().filter(run -> run.isShownTo(viewer)).toList();
  }

  /**
   * @throws NoSuchElementException when there is none that the viewer may know of
   */
  public ExportRun get(String id, Viewer viewer) {
    return table
        .find(id)
        .filter(run -> run.isShownTo(viewer))
        .orElseThrow(() -> new NoSuchElementException("no export " + id));
  }

  /** Whether a fact about an export may be shown; every other fact may, as far as this knows. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return table.find(fact.subject()).map(run -> run.isShownTo(viewer)).orElse(true);
  }

  private ExportRun own(String id, Viewer by) {
    ExportRun run = get(id, by);
    if (!run.askedBy().equals(by.name())) {
      throw new IllegalStateException("only the one who asked for an export may have it");
    }
    return run;
  }

  private Path file(String id) {
    return folder.resolve(id + ".zip");
  }

  private Recorded record(
      String kind, String caseId, String subject, Viewer by, Map<String, JsonNode> parts) {
    return journal.record(new Entry(kind, caseId, subject, by.name(), parts));
  }

  private static ObjectNode text(String words) {
    return JSON.objectNode().put("text", words.strip());
  }

  private static void need(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalStateException("your role does not take records out");
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
