package org.tocsin.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.comment.Comment;
import org.tocsin.desk.publish.comment.Comments;
import org.tocsin.desk.publish.comment.WaitingComment;

/** Strangers' words wait for a person, and what is refused is forgotten. */
class CommentsTest {
  private static final Viewer ADA = new Viewer("ada", Role.ADMINISTRATOR, Set.of());
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Instant NOON = Instant.parse("2023-03-20T12:00:00Z");

  @TempDir Path folder;
  private Desk desk;
  private Comments comments;
  private String caseId;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    comments = desk.rooms().comments();
    caseId = desk.collecting().openCase("Exercise", "ada").id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private WaitingComment said(String text) {
    assertThat(comments.say(caseId, "A reader", text, NOON)).isTrue();
    return comments.waiting(caseId).getLast();
  }

  @Test
  void theyAreOffUntilAnAdministratorSwitchesThemOn() {
    assertThatThrownBy(() -> comments.say(caseId, "", "Exercise", NOON))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> comments.turn(caseId, true, BEN))
        .hasMessageContaining("administrator");
    comments.turn(caseId, true, ADA);
    said("Exercise");
    comments.turn(caseId, false, ADA);
    assertThat(comments.isOn(caseId)).isFalse();
  }

  @Test
  void nothingIsShownUntilAPersonLetItOutAndItCanBeTakenDownWithAReason() throws IOException {
    comments.turn(caseId, true, ADA);
    String id = said("Exercise: the road is open").id();
    assertThat(comments.shown(caseId)).isEmpty();
    desk.close();
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    comments = desk.rooms().comments();
    assertThat(comments.waiting(caseId)).hasSize(1);
    comments.accept(caseId, id, BEN);
    assertThat(comments.waiting(caseId)).isEmpty();
    desk.rebuild();
    assertThat(comments.shown(caseId))
        .extracting(Comment::text)
        .containsExactly("Exercise: the road is open");
    assertThatThrownBy(() -> comments.takeDown(caseId, id, " ", BEN))
        .hasMessageContaining("reason");
    comments.takeDown(caseId, id, "advertisement", BEN);
    assertThat(comments.shown(caseId)).isEmpty();
    assertThat(comments.list(caseId).getFirst().reason()).isEqualTo("advertisement");
  }

  @Test
  void whatIsRefusedIsInNoFileAndNoFact() throws IOException {
    comments.turn(caseId, true, ADA);
    String id = said("Exercise: zembla words").id();
    long before = desk.journal().size();
    comments.refuse(caseId, id);
    assertThat(desk.journal().size()).isEqualTo(before);
    assertThat(comments.waiting(caseId)).isEmpty();
    desk.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("zembla");
      }
    }
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
  }

  @Test
  void aCommentThatNamesSomebodyAtRiskIsNotLetOutAndOneThatCameToIsHidden() throws IOException {
    comments.turn(caseId, true, ADA);
    String early = said("Exercise: where is Mara Varden?").id();
    comments.accept(caseId, early, BEN);
    assertThat(comments.shown(caseId)).hasSize(1);
    byte[] report =
        """
        Exercise: this report is invented for practice.

        On 6 March 2023, Mara Varden was taken away at the checkpoint of the Ferry Road by guards, \
        her family said. Mara Varden is still detained.
        """
            .getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(caseId, "taken.txt", new ByteArrayInputStream(report), "ben").item();
    desk.establishing().read(item);
    assertThat(comments.shown(caseId)).isEmpty();
    String late = said("Exercise: free Mara Varden").id();
    assertThatThrownBy(() -> comments.accept(caseId, late, BEN)).hasMessageContaining("at risk");
  }

  @Test
  void moreThanSixtyWithinTheHourAreTurnedAway() {
    comments.turn(caseId, true, ADA);
    int taken = 0;
    for (int n = 0; n < 70; n++) {
      taken += comments.say(caseId, "", "Exercise " + n, NOON) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(60);
    assertThatThrownBy(() -> comments.say(caseId, "", " ", NOON)).hasMessageContaining("1 to 2000");
  }
}
