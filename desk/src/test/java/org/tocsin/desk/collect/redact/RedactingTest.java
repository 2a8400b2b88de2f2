package org.tocsin.desk.collect.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.TestPostgres;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.CustodyEvent;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Box;
import org.tocsin.desk.collect.picture.Made;
import org.tocsin.desk.establish.ReadOutcome;

class RedactingTest {
  @TempDir Path folder;

  private static Item seal(Desk desk, String name, byte[] bytes) throws IOException {
    CaseFile file = desk.collecting().openCase("Exercise", "ben");
    return desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
  }

  private static Redaction photo(Desk desk) throws IOException {
    Item item = seal(desk, "Exercisename.jpg", Made.photo(400, 300, 6));
    Burning burning = new Burning(1, 1, List.of(new Box(1, 55, 15, 30, 30)));
    Outcome outcome = desk.redacting().sealPicture(item, burning, "a face", "ben");
    return ((Outcome.Sealed) outcome).redaction();
  }

  @Test
  void aCopyIsAnItemThatNamesItsOriginalAndIsNeverRead() throws IOException {
    try (Desk desk = Desk.open(TestHome.at(folder), Clock.systemUTC())) {
      Redaction redaction = photo(desk);
      Item copy = desk.collecting().getItem(redaction.itemId());
      Item original = desk.collecting().getItem(redaction.original());
      assertThat(copy.parent()).isEqualTo(original.id());
      assertThat(copy.state()).isEqualTo(Item.State.DERIVED);
      assertThat(copy.name()).isEqualTo("redacted-" + original.leaf() + ".jpg");
      assertThat(redaction.originalDigest()).isEqualTo(original.digest());
      assertThat(redaction.originalLeaf()).isEqualTo(original.leaf());
      assertThat(desk.redacting().reason(redaction)).isEqualTo("a face");
      assertThat(desk.collecting().listCustody(original.id()))
          .extracting(CustodyEvent::event)
          .contains("derivative");
      assertThat(desk.collecting().listCustody(copy.id()))
          .extracting(CustodyEvent::event)
          .containsExactly("intake", "derivative");
      assertThat(desk.establishing().read(copy)).isInstanceOf(ReadOutcome.Known.class);
      assertThat(desk.ledger().fsck().problems()).isEmpty();
    }
  }

  @Test
  void onlySomebodyElseClearsACopyAndOnlyOnce() throws IOException {
    try (Desk desk = Desk.open(TestHome.at(folder), Clock.systemUTC())) {
      Redacting redacting = desk.redacting();
      String copy = photo(desk).itemId();
      assertThatThrownBy(() -> redacting.openApproved(copy))
          .isInstanceOf(IllegalStateException.class);
      long facts = desk.journal().size();
      assertThatThrownBy(() -> redacting.approve(copy, "", "ben"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("somebody else");
      assertThatThrownBy(() -> redacting.refuse(copy, " ", "ada"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("reason");
      assertThat(desk.journal().size()).isEqualTo(facts);
      assertThat(redacting.approve(copy, "looked at it", "ada").isApproved()).isTrue();
      try (InputStream in = redacting.openApproved(copy)) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
            .doesNotContain(Made.SECRET);
      }
      assertThatThrownBy(() -> redacting.refuse(copy, "late", "eve"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("decided on before");
    }
  }

  @Test
  void whatCannotBeMadeSealsNothing() throws IOException {
    try (Desk desk = Desk.open(TestHome.at(folder), Clock.systemUTC())) {
      Item text = seal(desk, "note.txt", "Varden was there.".getBytes(StandardCharsets.UTF_8));
      Burning burning = new Burning(1, 1, List.of(new Box(1, 1, 1, 5, 5)));
      long facts = desk.journal().size();
      assertThat(desk.redacting().sealPicture(text, burning, "a face", "ben"))
          .isInstanceOf(Outcome.NotSealed.class);
      assertThatThrownBy(() -> desk.redacting().sealPicture(text, burning, " ", "ben"))
          .hasMessageContaining("reason");
      Blackout nothing = Blackout.of("Varden was there.", List.of(), List.of("Brook"), true);
      assertThatThrownBy(() -> desk.redacting().sealText(text, nothing, "a name", "ben"))
          .hasMessageContaining("passage");
      assertThat(desk.journal().size()).isEqualTo(facts);
      Redaction copy = photo(desk);
      Item derived = desk.collecting().getItem(copy.itemId());
      assertThatThrownBy(() -> desk.redacting().sealPicture(derived, burning, "again", "ben"))
          .hasMessageContaining("redact its original");
    }
  }

  @Test
  void bothDatabasesTellTheSameAlsoAfterARebuild() throws IOException {
    Home home = TestHome.at(folder.resolve("home"));
    Object onSqlite;
    try (Desk desk = Desk.open(home, Clock.systemUTC())) {
      desk.redacting().approve(photo(desk).itemId(), "", "ada");
      Item text = seal(desk, "note.txt", "Varden was there.".getBytes(StandardCharsets.UTF_8));
      Blackout blackout = Blackout.of("Varden was there.", List.of(), List.of("Varden"), true);
      desk.redacting().sealText(text, blackout, "a name", "ben");
      onSqlite = answers(desk);
      desk.rebuild();
      assertThat(answers(desk)).isEqualTo(onSqlite);
    }
    try (TestPostgres server = TestPostgres.start()) {
      String url = server.url();
      Home elsewhere = Home.at(folder.resolve("home"), Map.of("TOCSIN_DATABASE", url));
      try (Desk desk = Desk.open(elsewhere, Clock.systemUTC())) {
        assertThat(answers(desk)).isEqualTo(onSqlite);
      }
    }
  }

  private static Object answers(Desk desk) {
    String caseId = desk.collecting().listCases().getFirst().id();
    List<Redaction> copies = desk.redacting().list(caseId);
    assertThat(copies).hasSize(2);
    return List.of(
        copies,
        desk.collecting().listItems(caseId),
        copies.stream().map(copy -> desk.redacting().listOf(copy.original())).toList(),
        copies.stream().map(copy -> desk.collecting().listCustody(copy.itemId())).toList());
  }
}
