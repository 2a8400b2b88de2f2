package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same SQL on SQLite and PostgreSQL. */
class TwoDatabasesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 30);

  @TempDir Path folder;

  @Test
  void bothAnswerAlike() throws IOException {
    Home home = Home.at(folder.resolve("home"), Map.of());
    Object onSqlite;
    try (Desk desk = Desk.open(home, Clock.systemUTC())) {
      work(desk);
      onSqlite = answers(desk);
    }
    try (TestPostgres server = TestPostgres.start()) {
      String url = server.url();
      Home elsewhere = Home.at(folder.resolve("home"), Map.of("TOCSIN_DATABASE", url));
      try (Desk desk = Desk.open(elsewhere, Clock.systemUTC())) {
        assertThat(answers(desk)).isEqualTo(onSqlite);
        desk.rebuild();
        assertThat(answers(desk)).isEqualTo(onSqlite);
        long facts = desk.journal().size();
        work(desk);
        assertThat(desk.journal().size()).isGreaterThan(facts);
      }
      Home stranger = Home.at(folder.resolve("other"), Map.of("TOCSIN_DATABASE", url));
      assertThatThrownBy(() -> Desk.open(stranger, Clock.systemUTC()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another ledger");
    }
  }

  private static void work(Desk desk) throws IOException {
    CaseFile file = desk.collecting().openCase("dale", "maria");
    Item item =
        desk.collecting()
            .seal(
                file.id(),
                "appeal.txt",
                new ByteArrayInputStream(Samples.APPEAL.getBytes(StandardCharsets.UTF_8)),
                "maria")
            .item();
    desk.establishing().read(item);
    Candidate demand =
        desk.establishing()
            .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.DEMAND))
            .getFirst();
    desk.establishing().accept(demand.id(), "maria");
    desk.establishing().grade(demand.id(), new Grade('B', 3), "known to us", "maria");
    desk.appealing().record(demand.id(), "refused", DAY, "in a speech", null, "maria");
    desk.warning()
        .raise(file.id(), DAY)
        .forEach(alert ->
            desk.warning().acknowledge(alert.id(), new Viewer("maria", Role.ANALYST, Set.of())));
    if (desk.people().needsSetup()) {
      String token = desk.people().makeSetupToken();
      desk.people().redeem(token, "maria", "{noop}secret");
      desk.people().add("joe", "{noop}secret", Role.READER, "maria");
      desk.people().disable("joe", "maria");
    }
    restrict(desk, file);
  }

  private static void restrict(Desk desk, CaseFile file) throws IOException {
    String mark = "kept " + desk.journal().size();
    String kept = desk.people().compartments().open(mark, "maria").id();
    desk.people().compartments().add(kept, "maria", "maria");
    byte[] words = Samples.APPEAL.concat(mark).getBytes(StandardCharsets.UTF_8);
    Item secret =
        desk.collecting()
            .seal(file.id(), "secret.txt", new ByteArrayInputStream(words), "maria")
            .item();
    desk.establishing().read(secret);
    Viewer maria = desk.people().viewer("maria");
    desk.collecting().restrict(secret.id(), kept, "names a source", maria);
    desk.people()
        .compartments()
        .breakGlass(secret.id(), Optional.of(kept), "in need", "joe", Instant.EPOCH);
    desk.people().factors().makeRecoveryCodes("maria");
    ObjectNode detail = JsonNodeFactory.instance.objectNode().put("public_key", "abc");
    desk.people().factors().addPasskey("maria", mark, "key", detail, 1);
    desk.people().factors().usedPasskey(mark, 2);
    desk.people().factors().require(true, "maria");
  }

  private static Object guarded(Desk desk, CaseFile file) {
    Viewer maria = desk.people().viewer("maria", Instant.EPOCH);
    Viewer joe = desk.people().viewer("joe", Instant.EPOCH);
    CandidateQuery all = CandidateQuery.inCase(file.id());
    return List.of(
        maria,
        joe,
        desk.people().compartments().list(),
        desk.people().compartments().listBreakings(maria),
        desk.people().factors().listPasskeys("maria"),
        desk.people().factors().countRecoveryCodes("maria"),
        desk.people().factors().isRequired(),
        desk.collecting().listItems(file.id(), maria),
        desk.collecting().countItems(file.id(), joe),
        desk.establishing().listReadings(file.id(), joe),
        desk.establishing().counting().byKind(all.seenBy(maria)),
        desk.establishing().counting().byKind(all),
        desk.establishing().listUnseen(file.id(), Viewer.machine()),
        desk.warning().list(file.id(), maria));
  }

  private static Object answers(Desk desk) {
    CaseFile file = desk.collecting().listCases().getFirst();
    List<Item> items = desk.collecting().listItems(file.id());
    List<Candidate> candidates = desk.establishing().list(CandidateQuery.inCase(file.id()));
    return List.of(
        file,
        items,
        candidates,
        desk.establishing().list(CandidateQuery.inCase(file.id()).standing().page(-1, 3)),
        candidates.stream().map(c -> desk.establishing().listReviews(c.id())).toList(),
        desk.establishing().counting().byVoice(file.id()),
        desk.measuring().corridors(file.id(), DAY),
        desk.warning().list(file.id()),
        desk.appealing().board(file.id(), DAY),
        desk.people().listAccounts(),
        guarded(desk, file));
  }
}
