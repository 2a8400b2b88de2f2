package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.BriefReport.Trouble;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.Sealing;
import org.tocsin.desk.collect.Walk;
import org.tocsin.desk.establish.ReadOutcome;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.ledger.disk.StorageFullException;

/**
 * The seven steps in order. One bad input never stops the rest; only a disk that is full or a
 * ledger that is damaged does. What a killed run left unread is read now.
 */
final class Brief {
  private final Desk desk;
  private final Progress progress;
  private final String by = accountOfThisMachine();
  private final List<Trouble> troubles = new ArrayList<>();
  private int sealedNew;
  private int known;

  Brief(Desk desk, Progress progress) {
    this.desk = desk;
    this.progress = progress;
  }

  /** Who runs this, as the operating system knows them. */
  private static String accountOfThisMachine() {
    String user = System.getProperty("user.name", "");
    return user.isBlank() ? "somebody" : user;
  }

  BriefReport run(Walk walk, String caseName, Path folder, @Nullable LocalDate asked)
      throws IOException {
    long before = desk.journal().size();
    walk.skipped().forEach(s -> note(s.path().toString(), s.reason(), "", s.isLoss()));
    CaseFile file = desk.collecting().openCase(caseName, by);
    sealAll(file, walk.files());
    readAll(file);
    LocalDate asOf = asOf(file, asked);
    progress.begin("measuring and warning", 1);
    List<AlertRecord> raised = desk.warning().raise(file.id(), asOf);
    progress.step(raised.size() + " new alerts as of " + asOf);
    Published published = publish(file, asOf, folder);
    return new BriefReport(
        file,
        asOf,
        desk.collecting().listItems(file.id()),
        sealedNew,
        known,
        new CaseSummary(desk.rooms(), file, asOf),
        raised,
        List.copyOf(troubles),
        before,
        desk.journal().size(),
        desk.home().root(),
        published);
  }

  private Published publish(CaseFile file, LocalDate asOf, Path folder) {
    progress.begin("writing the dossier", 1);
    try {
      Published published = desk.publishing().publish(file.id(), asOf, folder);
      progress.step(published.sentences() + " sentences in " + folder);
      return published;
    } catch (IOException e) {
      throw new Failure(
          "the dossier could not be written: %s; the case is safe, choose a folder with --out"
              .formatted(e.getMessage()),
          e);
    }
  }

  private LocalDate asOf(CaseFile file, @Nullable LocalDate asked) {
    return asked != null
        ? asked
        : desk.measuring().findAsOf(file.id()).orElseGet(() -> LocalDate.now(Clock.systemUTC()));
  }

  private void sealAll(CaseFile file, List<Path> files) throws IOException {
    progress.begin("sealing", files.size());
    for (Path path : files) {
      try {
        Sealing sealing = desk.collecting().seal(file.id(), path, by);
        count(sealing, path);
        progress.step((sealing.isNew() ? "sealed  " : "known   ") + sealing.item().name());
      } catch (StorageFullException e) {
        throw e;
      } catch (IOException e) {
        String reason = "cannot be read: " + e.getMessage();
        note(path.toString(), reason, "check the file and run the same again", true);
        progress.step("not sealed  " + path + ": " + reason);
      }
    }
  }

  private void count(Sealing sealing, Path path) {
    if (sealing.isNew()) {
      sealedNew++;
      return;
    }
    known++;
    if (!path.endsWith(sealing.item().name())) {
      note(
          path.toString(), "the same bytes as " + sealing.item().name() + ", kept once", "", false);
    }
  }

  private void readAll(CaseFile file) throws IOException {
    Deque<Item> waiting = new ArrayDeque<>();
    for (Item item : desk.collecting().listItems(file.id())) {
      switch (item.state()) {
        case SEALED -> waiting.add(item);
        case UNREAD -> note(item.name(), String.valueOf(item.unreadReason()), "", true);
        case READ -> {}
      }
    }
    progress.begin("reading", waiting.size());
    while (!waiting.isEmpty()) {
      Item item = waiting.removeFirst();
      progress.step(read(item, waiting));
    }
  }

  private String read(Item item, Deque<Item> waiting) throws IOException {
    return switch (desk.establishing().read(item)) {
      case ReadOutcome.Read(int candidates, List<String> notes) -> {
        notes.forEach(text -> note(item.name(), text, "", false));
        yield "read    " + item.name() + " (" + candidates + ")";
      }
      case ReadOutcome.Unpacked(List<Item> members, List<String> notes) -> {
        notes.forEach(text -> note(item.name(), text, "", true));
        members.stream().filter(m -> m.state() == Item.State.SEALED).forEach(waiting::add);
        sealedNew += (int) members.stream().filter(m -> m.state() == Item.State.SEALED).count();
        yield "opened  " + item.name() + " (" + members.size() + " inside)";
      }
      case ReadOutcome.Unread(String reason, String whatToDo) -> {
        note(item.name(), reason, whatToDo, true);
        yield "unread  " + item.name() + ": " + reason;
      }
      case ReadOutcome.Known() -> "known   " + item.name();
    };
  }

  private void note(String input, String reason, String whatToDo, boolean isLoss) {
    troubles.add(new Trouble(input, reason, whatToDo, isLoss));
  }
}
