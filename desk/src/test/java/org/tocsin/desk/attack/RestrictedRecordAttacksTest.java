package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/**
 * An item stands in a compartment of ben's. Ada runs the desk, dana is an analyst like ben, cho a
 * reader: to each of them the item, what was read in it and all that was done with it do not exist.
 */
class RestrictedRecordAttacksTest {
  private static final List<String> OUTSIDERS = List.of("ada", "dana", "cho");
  private static final String NAME = "quiet-witness.txt";
  private static final String TEXT =
      """
      Exercise: this statement is invented for practice.

      On 6 March 2023, a nurse of Eastland said that the Ferry Road was closed to ambulances.
      """;

  @TempDir Path folder;
  private RunningDesk desk;
  private CaseFile file;
  private Item item;
  private List<Candidate> read = List.of();

  @BeforeEach
  void restrict() throws IOException {
    desk = RunningDesk.staffed(folder);
    String hash = desk.desk.people().get("ben").passwordHash();
    desk.desk.people().add("dana", hash, Role.ANALYST, "ada");
    file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
    item = desk.desk.collecting().seal(file.id(), NAME, bytes(), "ben").item();
    desk.desk.establishing().read(item);
    read = candidates(Viewer.machine());
    assertThat(read).isNotEmpty();
    desk.desk.establishing().accept(read.getFirst().id(), "ben");
    String kept = desk.desk.people().compartments().open("inner circle", "ada").id();
    desk.desk.people().compartments().add(kept, "ben", "ada");
    desk.desk.collecting().restrict(item.id(), kept, "names a source", viewer("ben"));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void historyDoesNotLeakPastAccess() throws IOException {
    List<Long> leaves = new ArrayList<>();
    try (Stream<Recorded> facts = desk.desk.journal().facts(0)) {
      facts.filter(this::concernsTheItem).forEach(fact -> leaves.add(fact.leaf()));
    }
    assertThat(leaves).hasSizeGreaterThan(3);
    for (String name : OUTSIDERS) {
      Visitor outsider = desk.signedIn(name);
      assertThat(outsider.get("/items/" + item.id()).statusCode()).as(name).isEqualTo(404);
      for (long leaf : leaves) {
        assertNotFound(outsider, "/ledger/" + leaf);
        assertNotFound(outsider, "/ledger/" + leaf + "/proof.json");
        assertNotFound(outsider, "/ledger/" + leaf + "/fact.tlog-proof");
      }
      assertThat(outsider.get("/ledger").body())
          .as(name)
          .doesNotContain("/ledger/" + leaves.getLast() + "\"");
    }
    assertThat(desk.signedIn("ben").get("/ledger/" + leaves.getLast()).statusCode()).isEqualTo(200);
  }

  @Test
  void extractedTextIsNotReachedByItsAddress() throws IOException {
    for (String name : OUTSIDERS) {
      Visitor outsider = desk.signedIn(name);
      assertNotFound(outsider, "/items/" + item.id() + "/read");
      assertNotFound(outsider, "/items/" + item.id() + "/restrict", 403);
      for (Candidate candidate : read) {
        assertNotFound(outsider, "/candidates/" + candidate.id());
      }
      outsider.get("/");
      Map<String, String> reason = Map.of("reason", "curious");
      for (String address : List.of("/read", "/original", "/restrict")) {
        assertThat(outsider.post("/items/" + item.id() + address, reason).statusCode())
            .as(name + address)
            .isIn(403, 404);
      }
      assertThat(
              outsider.post("/candidates/" + read.getFirst().id() + "/open", reason).statusCode())
          .as(name)
          .isIn(403, 404);
    }
    assertThat(desk.desk.establishing().findMaskedText(item.id())).isEmpty();
    assertThat(desk.signedIn("ben").get("/items/" + item.id() + "/read").body()).contains("nurse");
  }

  @Test
  void noListAndNoCountHintsThatItExists() throws IOException {
    List<String> pages =
        List.of(
            "",
            "/inbox",
            "/items",
            "/timeline",
            "/timeline.csv",
            "/map",
            "/appeals",
            "/alerts",
            "/corridors",
            "/indicators",
            "/dossier");
    for (String name : OUTSIDERS) {
      Visitor outsider = desk.signedIn(name);
      for (String page : pages) {
        String body = outsider.get("/cases/" + file.id() + page).body();
        assertThat(body).as(name + page).doesNotContain(NAME, item.id(), "ambulances");
      }
      String json = outsider.get("/api/cases/" + file.id()).body();
      assertThat(json).as(name).doesNotContain(NAME, item.id(), "nurse");
      assertThat(desk.desk.collecting().countItems(file.id(), viewer(name))).isEqualTo(4);
    }
    assertThat(desk.desk.collecting().countItems(file.id(), viewer("ben"))).isEqualTo(5);
    assertThat(desk.desk.establishing().counting().byVoice(file.id(), viewer("dana")).toString())
        .doesNotContain("nurse");
  }

  @Test
  void sealingTheSameBytesAgainDoesNotTellThatTheyAreKnown() throws IOException {
    Visitor dana = desk.signedIn("dana");
    dana.get("/cases/" + file.id() + "/items");
    String answer =
        dana.postFile(
                "/cases/" + file.id() + "/items/raw?name=copy.txt",
                TEXT.getBytes(StandardCharsets.UTF_8))
            .body();
    assertThat(answer).doesNotContain(item.id(), NAME, "before");
    assertThat(desk.desk.collecting().listItems(file.id(), viewer("ben"))).hasSize(6);
  }

  @Test
  void aDossierComposedBeforeTheRestrictionIsNotHandedOutAnyMore() throws IOException {
    Item other =
        desk.desk
            .collecting()
            .seal(file.id(), "later.txt", new ByteArrayInputStream(new byte[] {'a', 'b'}), "ben")
            .item();
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + file.id() + "/dossier");
    ben.post("/cases/" + file.id() + "/dossier", Map.of());
    String page = "/cases/" + file.id() + "/dossier/dossier.html";
    HttpResponse<String> before = ben.get(page);
    assertThat(before.statusCode()).isEqualTo(200);
    assertThat(before.body()).contains("later.txt").doesNotContain(NAME, "ambulances");
    String kept = desk.desk.collecting().findCompartment(item.id()).orElseThrow();
    desk.desk.collecting().restrict(other.id(), kept, "on request", viewer("ben"));
    assertNotFound(ben, page);
  }

  @Test
  void membersLeaveAndAreOutAtOnce() throws IOException {
    Visitor ben = desk.signedIn("ben");
    assertThat(ben.get("/items/" + item.id()).statusCode()).isEqualTo(200);
    String kept = desk.desk.collecting().findCompartment(item.id()).orElseThrow();
    desk.desk.people().compartments().remove(kept, "ben", "ada");
    assertNotFound(ben, "/items/" + item.id());
  }

  @Test
  void anAdministratorDoesNotLetThemselfInQuietly() throws IOException {
    String kept = desk.desk.collecting().findCompartment(item.id()).orElseThrow();
    Visitor ada = desk.signedIn("ada");
    ada.get("/compartments");
    ada.post("/compartments/" + kept + "/members", Map.of("account", "ada"));
    assertThat(desk.desk.people().compartments().get(kept).members()).containsExactly("ben");
    assertNotFound(ada, "/items/" + item.id());
  }

  @Test
  void brokenGlassOpensOneRecordForAWhileAndItsKeepersAreToldUntilTheyHaveSeenIt()
      throws IOException {
    Visitor dana = desk.signedIn("dana");
    dana.get("/glass");
    dana.post("/glass", Map.of("id", item.id(), "reason", " "));
    assertNotFound(dana, "/items/" + item.id());
    dana.get("/glass");
    dana.post("/glass", Map.of("id", item.id(), "reason", "a patient must be moved tonight"));
    assertThat(dana.get("/items/" + item.id()).statusCode()).isEqualTo(200);
    assertThat(dana.get("/items/" + item.id() + "/read").body()).contains("ambulances");
    dana.post("/items/" + item.id() + "/restrict", Map.of("compartment", "", "reason", "for all"));
    assertThat(desk.desk.collecting().findCompartment(item.id()).orElseThrow()).isNotEmpty();

    Visitor ben = desk.signedIn("ben");
    assertThat(ben.get("/cases/" + file.id()).body()).contains("breaking the glass");
    String glass = ben.get("/glass").body();
    assertThat(glass).contains("a patient must be moved tonight", "dana");
    assertThat(desk.signedIn("cho").get("/glass").body()).doesNotContain("patient");
    String id = glass.replaceAll("(?s).*/glass/([a-z0-9]+)/acknowledge.*", "$1");
    ben.post("/glass/" + id + "/acknowledge", Map.of());
    assertThat(ben.get("/cases/" + file.id()).body()).doesNotContain("breaking the glass");

    Viewer later = desk.desk.people().viewer("dana", java.time.Instant.now().plusSeconds(3601));
    assertThat(desk.desk.collecting().findItem(item.id(), later)).isEmpty();
  }

  @Test
  void whoBrokeTheGlassJudgesNoneOfItsClaims() {
    Viewer broken = new Viewer("dana", Role.ANALYST, Set.of(), Set.of(item.id()));
    String id = read.getFirst().id();
    assertThat(desk.desk.establishing().find(id, broken)).isPresent();
    long before = desk.desk.journal().size();
    List<ThrowingCallable> acts =
        List.of(
            () -> desk.desk.establishing().accept(id, broken),
            () -> desk.desk.establishing().reject(id, "x", broken),
            () -> desk.desk.establishing().grade(id, new Grade('A', 1), "x", broken),
            () -> desk.desk.establishing().undo(id, broken),
            () -> desk.desk.establishing().claims().translate(id, "fr", "x", broken),
            () -> desk.desk.establishing().claims().ask(id, "ada", "who?", broken));
    for (ThrowingCallable act : acts) {
      assertThatThrownBy(act).hasMessageContaining("broke the glass");
    }
    assertThat(desk.desk.journal().size()).isEqualTo(before);
  }

  @Test
  void aDecisionOnClaimsThatOneDoesNotSeeIsNotTakenBack() {
    Candidate open = desk.desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst();
    desk.desk
        .establishing()
        .contradictions()
        .confirm(
            file.id(),
            Matter.Question.OTHER,
            List.of(open.id(), read.getFirst().id()),
            "they differ",
            viewer("ben"));
    long leaf = desk.desk.journal().size() - 1;
    assertThatThrownBy(
            () -> desk.desk.establishing().contradictions().undo(file.id(), leaf, viewer("dana")))
        .hasMessageContaining("nothing to undo");
    assertThat(desk.desk.journal().size()).isEqualTo(leaf + 1);
  }

  @Test
  void whatFollowsTheItemFollowsItBackIntoTheOpen() {
    assertThat(candidates(Viewer.machine())).isEmpty();
    assertThat(candidates(viewer("ben"))).hasSameSizeAs(read);
    assertThatThrownBy(() -> desk.desk.collecting().restrict(item.id(), "", " ", viewer("ben")))
        .hasMessageContaining("reason");
    desk.desk.rebuild();
    assertThat(candidates(Viewer.machine())).isEmpty();
    desk.desk.collecting().restrict(item.id(), "", "she agreed", viewer("ben"));
    assertThat(candidates(Viewer.machine())).hasSameSizeAs(read);
  }

  private List<Candidate> candidates(Viewer viewer) {
    return desk.desk
        .establishing()
        .list(CandidateQuery.inCase(file.id()).ofItem(item.id()).seenBy(viewer));
  }

  private boolean concernsTheItem(Recorded fact) {
    return fact.subject().equals(item.id())
        || read.stream().anyMatch(candidate -> candidate.id().equals(fact.subject()));
  }

  private Viewer viewer(String name) {
    return desk.desk.people().viewer(name);
  }

  private static ByteArrayInputStream bytes() {
    return new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertNotFound(Visitor visitor, String path, Integer... others)
      throws IOException {
    List<Integer> good = new ArrayList<>(List.of(others));
    good.add(404);
    assertThat(visitor.get(path).statusCode()).as(path).isIn(good);
  }
}
