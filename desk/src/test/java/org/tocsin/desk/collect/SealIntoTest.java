package org.tocsin.desk.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** What is sealed for a compartment is never open, not even for a moment. */
class SealIntoTest {
  private static final Viewer MARIA = new Viewer("maria", Role.ANALYST, Set.of("shelter"));
  private static final Viewer JOE = new Viewer("joe", Role.ANALYST, Set.of());

  @TempDir Path folder;
  private Desk desk;
  private String caseId;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(TestHome.at(folder), Clock.systemUTC());
    caseId = desk.collecting().openCase("dale", "maria").id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void itStandsThereWithTheFactThatSealsIt() throws IOException {
    long before = desk.journal().size();
    Item item = desk.collecting().sealInto("shelter", caseId, "list.csv", table(), MARIA);
    assertThat(desk.journal().size()).isEqualTo(before + 1);
    assertThat(item.compartment()).isEqualTo("shelter");
    assertThat(desk.collecting().listItems(caseId, JOE)).isEmpty();
    assertThat(desk.collecting().listItems(caseId, MARIA)).containsExactly(item);
    desk.rebuild();
    assertThat(desk.collecting().listItems(caseId, JOE)).isEmpty();
  }

  @Test
  void whatLayInTheOpenIsMoved() throws IOException {
    Item open = desk.collecting().seal(caseId, "list.csv", table(), MARIA).item();
    Item moved = desk.collecting().sealInto("shelter", caseId, "list.csv", table(), MARIA);
    assertThat(moved.id()).isEqualTo(open.id());
    assertThat(desk.collecting().listItems(caseId, JOE)).isEmpty();
  }

  @Test
  void whoIsNotInItSealsNothing() {
    long before = desk.journal().size();
    assertThatThrownBy(
            () -> desk.collecting().sealInto("shelter", caseId, "list.csv", table(), JOE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.journal().size()).isEqualTo(before);
  }

  private static InputStream table() {
    return new ByteArrayInputStream("name\nexercise\n".getBytes(StandardCharsets.UTF_8));
  }
}
