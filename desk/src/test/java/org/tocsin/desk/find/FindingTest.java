package org.tocsin.desk.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Finding over a real desk: what is recorded is found, by those who may see it and nobody else. */
class FindingTest {
  private static final Viewer MARIA = new Viewer("maria", Role.ANALYST, Set.of());
  private static final Viewer INSIDER = new Viewer("ines", Role.ANALYST, Set.of("vault"));
  private static final String CLOSED =
      "Exercise.\n\nThe Relief Office of Eastland said that the Ferry Road was closed on 2 March"
          + " 2023. No flour was delivered.\n";
  private static final String DENIED =
      "Exercise.\n\nOn 4 March 2023, the Ministry of Transport of Westland said that the Ferry Road"
          + " was open to all vehicles.\n";

  @TempDir Path folder;

  private Desk open() throws IOException {
    return Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
  }

  private static Item read(Desk desk, CaseFile file, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "maria").item();
    desk.establishing().read(item);
    return item;
  }

  private static Found ask(Desk desk, String words, Viewer viewer) {
    return desk.finding().search(FindQuery.of(words, ""), viewer);
  }

  @Test
  void whatWasRecordedIsFoundAtOnceAndSoIsEachChange() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      assertThat(ask(desk, "ferry", MARIA).total()).isZero();
      read(desk, file, "a.txt", CLOSED);
      Found found = ask(desk, "ferry", MARIA);
      assertThat(found.hits()).isNotEmpty();
      assertThat(found.complete()).isTrue();
      Candidate claim = desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst();
      assertThat(ask(desk, "status:accepted", MARIA).total()).isZero();
      desk.establishing().accept(claim.id(), "maria");
      Found accepted = ask(desk, "status:accepted", MARIA);
      assertThat(accepted.hits())
          .singleElement()
          .isInstanceOfSatisfying(
              Hit.Read.class, hit -> assertThat(hit.candidate().id()).isEqualTo(claim.id()));
      desk.establishing().undo(claim.id(), "maria");
      assertThat(ask(desk, "status:accepted", MARIA).total()).isZero();
    }
  }

  @Test
  void facetsCountAndNarrowAndMarksShowWhy() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "a.txt", CLOSED);
      read(desk, file, "b.txt", DENIED);
      Found found = ask(desk, "ferry road", MARIA);
      for (Facet facet : Facet.values()) {
        assertThat(found.of(facet).stream().mapToInt(Found.Count::number).sum())
            .as(facet.key())
            .isEqualTo((int) found.total());
      }
      Found.Count kind = found.of(Facet.KIND).getFirst();
      FindQuery narrowed =
          FindQuery.of("ferry road", file.id()).narrowedBy(Map.of(Facet.KIND, kind.value()));
      assertThat(desk.finding().search(narrowed, MARIA).total()).isEqualTo(kind.number());
      assertThat(found.hits().getFirst().words())
          .filteredOn(Hit.Piece::marked)
          .extracting(Hit.Piece::text)
          .anyMatch(text -> text.equalsIgnoreCase("ferry"));
      FindQuery newest = FindQuery.of("ferry", file.id()).by(FindQuery.Order.NEWEST);
      List<Hit> byDay = desk.finding().search(newest, MARIA).hits();
      assertThat(byDay).hasSameSizeAs(desk.finding().search(newest.page(0, 100), MARIA).hits());
      assertThat(desk.finding().search(newest.page(1, 1), MARIA).hits())
          .isEqualTo(byDay.subList(1, 2));
      assertThat(ask(desk, "fery", MARIA).suggestions()).contains("ferry");
    }
  }

  @Test
  void whatStandsInACompartmentIsInNoAnswerToOthers() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "a.txt", CLOSED);
      Item secret = read(desk, file, "b.txt", DENIED.replace("vehicles", "zeppelins"));
      assertThat(ask(desk, "zeppelins", MARIA).total()).isPositive();
      desk.collecting().restrict(secret.id(), "vault", "exercise", INSIDER);
      Found outside = ask(desk, "zeppelins", MARIA);
      assertThat(outside.total()).isZero();
      assertThat(outside.hits()).isEmpty();
      assertThat(outside.counts().values()).allMatch(List::isEmpty);
      assertThat(ask(desk, "zeppelin", MARIA).suggestions()).isEmpty();
      assertThat(ask(desk, "zeppelims", MARIA).suggestions()).isEmpty();
      Found all = ask(desk, "", MARIA);
      assertThat(all.counts().toString()).doesNotContain("Transport", "Westland");
      assertThat(all.hits().toString()).doesNotContain("zeppelins", "Ministry");
      assertThat(desk.finding().searchNames(List.of("Westland"), "", MARIA))
          .containsExactly(new NameHits("Westland", 0, 0, true));
      assertThat(ask(desk, "zeppelins", INSIDER).total()).isPositive();
      assertThat(ask(desk, "zeppelims", INSIDER).suggestions()).contains("zeppelins");
      Viewer broke = new Viewer("maria", Role.ANALYST, Set.of(), Set.of(secret.id()));
      assertThat(ask(desk, "zeppelins", broke).hits()).isNotEmpty();
    }
  }

  @Test
  void aNameFoundAtRiskLaterLeavesTheIndexAndItsFiles() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(
          desk,
          file,
          "before.txt",
          "The council said that Petra Lund attended its meeting on 2 June 2021.\n");
      assertThat(ask(desk, "Lund", MARIA).total()).isPositive();
      read(
          desk,
          file,
          "taken.txt",
          "The council said that Petra Lund, a teacher from Upper Dale, was abducted by soldiers on"
              + " 20 June 2021. Mrs Lund is missing since then.\n");
      Found found = ask(desk, "Lund OR name:Lund OR Petra", MARIA);
      assertThat(found.total()).isZero();
      assertThat(ask(desk, "council", MARIA).hits().toString()).doesNotContain("Lund", "Petra");
      assertThat(ask(desk, "Lunt", MARIA).suggestions()).isEmpty();
    }
    try (Stream<Path> files = Files.list(folder.resolve("home/index"))) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContainIgnoringCase("lund");
      }
    }
  }

  @Test
  void aDeletedOrDamagedIndexIsMadeAnew() throws IOException {
    List<String> before;
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "a.txt", CLOSED);
      read(desk, file, "b.txt", DENIED);
      before = texts(ask(desk, "ferry OR flour", MARIA));
      assertThat(before).isNotEmpty();
    }
    Path index = folder.resolve("home/index");
    SearchIndex.wipe(index);
    try (Desk desk = open()) {
      assertThat(texts(ask(desk, "ferry OR flour", MARIA))).isEqualTo(before);
    }
    damage(index);
    try (Desk desk = open()) {
      assertThat(texts(ask(desk, "ferry OR flour", MARIA))).isEqualTo(before);
      desk.rebuild();
      assertThat(texts(ask(desk, "ferry OR flour", MARIA))).isEqualTo(before);
    }
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "");
      }
    }
    try (Desk desk = open()) {
      assertThat(texts(ask(desk, "ferry OR flour", MARIA))).isEqualTo(before);
    }
  }

  /** One bit in the middle of every segment file. */
  private static void damage(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
          bytes.seek(bytes.length() / 2);
          int one = bytes.read();
          bytes.seek(bytes.length() / 2);
          bytes.write(one ^ 0x10);
        }
      }
    }
  }

  private static List<String> texts(Found found) {
    return found.hits().stream().map(Hit::text).sorted().toList();
  }

  @Test
  void anIndexThatStoppedBetweenCommitsGoesOnFromThere() throws IOException {
    Path index = folder.resolve("home/index");
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "a.txt", CLOSED);
      assertThat(ask(desk, "ferry", MARIA).total()).isPositive();
      copy(index, copy);
      read(desk, file, "b.txt", DENIED);
      assertThat(ask(desk, "vehicles", MARIA).total()).isPositive();
    }
    SearchIndex.wipe(index);
    copy(copy, index);
    try (Desk desk = open()) {
      assertThat(ask(desk, "vehicles", MARIA).total()).isPositive();
      assertThat(ask(desk, "flour", MARIA).total()).isPositive();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aSavedSearchCountsWhatIsNewToItsOwnerAndIsNobodyElses() throws IOException {
    String id;
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "a.txt", CLOSED);
      FindQuery query = FindQuery.of("ferry", file.id()).narrowedBy(Map.of(Facet.LANGUAGE, "en"));
      SavedSearch saved = desk.finding().save(" The ferry ", query, MARIA);
      id = saved.id();
      assertThat(saved.name()).isEqualTo("The ferry");
      assertThat(saved.query()).isEqualTo(query);
      assertThat(desk.finding().countNew(saved, MARIA)).isZero();
      read(desk, file, "b.txt", DENIED);
      assertThat(desk.finding().countNew(saved, MARIA)).isPositive();
      SavedSearch looked = desk.finding().look(id, MARIA);
      assertThat(desk.finding().search(query.recordedSince(looked.seenLeaf()), MARIA).hits())
          .isNotEmpty();
      assertThat(desk.finding().countNew(desk.finding().getSaved(id, MARIA), MARIA)).isZero();
      assertThat(desk.finding().listSaved(file.id(), INSIDER)).isEmpty();
      assertThatThrownBy(() -> desk.finding().look(id, INSIDER))
          .isInstanceOf(java.util.NoSuchElementException.class);
      assertThatThrownBy(() -> desk.finding().save("bad", FindQuery.of("(", file.id()), MARIA))
          .isInstanceOf(BadQuery.class);
      List<SavedSearch> all = desk.finding().listSaved(file.id(), MARIA);
      desk.rebuild();
      assertThat(desk.finding().listSaved(file.id(), MARIA)).isEqualTo(all);
      all.forEach(one -> desk.finding().forget(one.id(), MARIA));
      assertThat(desk.finding().listSaved(file.id(), MARIA)).isEmpty();
    }
  }

  @Test
  void aListOfNamesIsCountedNameByName() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, "a.txt", CLOSED);
      read(desk, file, "c.txt", "Упражнение.\n\nДорога через Истланд закрыта 2 марта 2023 года.\n");
      List<NameHits> found =
          desk.finding()
              .searchNames(List.of("Eastland", "\"Nobody\" Known", "...", ""), file.id(), MARIA);
      assertThat(found.get(0).exact()).isPositive();
      assertThat(found.get(0).near()).as("Истланд").isPositive();
      assertThat(found.get(1)).isEqualTo(new NameHits("\"Nobody\" Known", 0, 0, true));
      assertThat(found.get(2).asked()).isFalse();
      assertThat(found.get(3).asked()).isFalse();
      List<String> many = java.util.Collections.nCopies(Finding.MOST_NAMES + 1, "name");
      assertThatThrownBy(() -> desk.finding().searchNames(many, file.id(), MARIA))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void restrictedFieldsOfRecordsNeverEnterTheIndex() throws IOException {
    try (Desk desk = open()) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      NewEntity heron =
          NewEntity.of(
              "person",
              NewStatement.of("alias", "Heron"),
              NewStatement.of("name", "Petra Hidden"),
              NewStatement.of("last_seen_place", "Dale Gate"));
      String person = desk.rooms().entities().open(file.id(), heron, "", MARIA).id();
      assertThat(ask(desk, "heron", MARIA).hits())
          .singleElement()
          .isInstanceOfSatisfying(
              Hit.Written.class, hit -> assertThat(hit.entity().id()).isEqualTo(person));
      assertThat(ask(desk, "place:\"dale gate\" kind:person", MARIA).total()).isOne();
      assertThat(ask(desk, "hidden OR name:Hidden", MARIA).total()).isZero();
      desk.rooms().entities().restrict(person, "vault", "exercise", INSIDER);
      assertThat(ask(desk, "heron", MARIA).total()).isZero();
      assertThat(ask(desk, "heron", INSIDER).total()).isOne();
    }
  }
}
