package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.Sealing;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Correction;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.ReadOutcome;

class DeskTest {
  @TempDir Path folder;

  private Desk open() throws IOException {
    return Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
  }

  private static Sealing seal(Desk desk, CaseFile file, String name, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "maria");
  }

  @Test
  void theSameBytesInTheSameCaseAddNothing() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("valley", "maria");
      Sealing first = seal(desk, file, "a.txt", "The road was closed on 3 May 2021.");
      long facts = desk.journal().size();
      Sealing again = seal(desk, file, "b.txt", "The road was closed on 3 May 2021.");
      assertThat(first.isNew()).isTrue();
      assertThat(again.isNew()).isFalse();
      assertThat(again.item()).isEqualTo(first.item());
      assertThat(desk.journal().size()).isEqualTo(facts);
      assertThat(desk.collecting().openCase("valley", "joe")).isEqualTo(file);
    }
  }

  @Test
  void anItemIsReadOnceAndItsCustodySaysSo() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("valley", "maria");
      Item item = seal(desk, file, "a.txt", "The road was closed on 3 May 2021.").item();
      assertThat(desk.establishing().read(item)).isInstanceOf(ReadOutcome.Read.class);
      long facts = desk.journal().size();
      assertThat(desk.establishing().read(item)).isInstanceOf(ReadOutcome.Known.class);
      assertThat(desk.journal().size()).isEqualTo(facts);
      assertThat(desk.collecting().getItem(item.id()).state()).isEqualTo(Item.State.READ);
      assertThat(desk.collecting().listCustody(item.id()))
          .extracting(event -> event.event())
          .containsExactly("intake", "reading");
      assertThat(desk.establishing().findMaskedText(item.id()))
          .contains("The road was closed on 3 May 2021.");
    }
  }

  @Test
  void everythingIsThereAgainAfterTheDatabaseIsDeleted() throws IOException {
    Object before;
    try (Desk desk = open()) {
      fill(desk);
      before = everything(desk.rooms());
    }
    try (var files = Files.newDirectoryStream(folder.resolve("home/views"))) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    try (Desk desk = open()) {
      assertThat(everything(desk.rooms())).isEqualTo(before);
      desk.rebuild();
      assertThat(everything(desk.rooms())).isEqualTo(before);
    }
  }

  @Test
  void thePastIsAsItWas() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = fill(desk);
      Object then = everything(desk.rooms());
      long facts = desk.journal().size();
      seal(desk, file, "later.txt", "Something else happened later.");
      try (Past past = desk.past(facts)) {
        assertThat(everything(past.rooms())).isEqualTo(then);
        assertThatThrownBy(() -> past.rooms().collecting().openCase("new", "maria"))
            .isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void onlyItsOwnerMayEnterTheHome() throws IOException {
    open().close();
    for (String name : List.of("", "views", "tmp", "ledger")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("home").resolve(name))))
          .isEqualTo("rwx------");
    }
  }

  private static CaseFile fill(Desk desk) throws IOException {
    CaseFile file = desk.collecting().openCase("valley", "maria");
    desk.establishing().read(seal(desk, file, "a.txt", Samples.APPEAL).item());
    seal(desk, file, "empty.txt", "");
    List<Candidate> all = desk.establishing().list(CandidateQuery.inCase(file.id()));
    if (all.size() > 3) {
      desk.establishing().accept(all.get(0).id(), "maria");
      desk.establishing().reject(all.get(1).id(), "said of another road", "maria");
      Correction place = new Correction(null, "2021-05", "the pass", null, List.of("the mayor"));
      desk.establishing().correct(all.get(2).id(), place, "see page 2", "maria");
      desk.establishing().grade(all.get(2).id(), new Grade('B', 2), "known to us", "maria");
      desk.establishing().undo(all.get(1).id(), "maria");
    }
    return file;
  }

  private static Object everything(Rooms rooms) {
    CaseFile file = rooms.collecting().listCases().getFirst();
    List<Item> items = rooms.collecting().listItems(file.id());
    List<Candidate> candidates = rooms.establishing().list(CandidateQuery.inCase(file.id()));
    return List.of(
        file,
        items,
        items.stream().map(item -> rooms.collecting().listCustody(item.id())).toList(),
        candidates,
        candidates.stream().map(c -> rooms.establishing().listReviews(c.id())).toList(),
        rooms.establishing().listReadings(file.id()),
        rooms.establishing().counting().byVoice(file.id()));
  }

  @Test
  void aTextWithADateInEveryLineIsKeptToWhatPeopleCanWorkThrough() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("On 3 May 2021 the army closed road number ").append(i).append(" again.\n");
    }
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("valley", "maria");
      Item item = seal(desk, file, "log.txt", lines.toString()).item();
      ReadOutcome outcome = desk.establishing().read(item);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              ReadOutcome.Read.class,
              read -> assertThat(read.notes()).anyMatch(note -> note.contains("1,000 of 3,000")));
      assertThat(desk.establishing().list(CandidateQuery.inCase(file.id())))
          .filteredOn(candidate -> candidate.kind() == Candidate.Kind.EVENT)
          .hasSize(1000);
    }
  }
}
