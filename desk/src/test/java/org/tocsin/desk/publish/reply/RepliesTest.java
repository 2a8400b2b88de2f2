package org.tocsin.desk.publish.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Who is about to be named is asked, has a day, and answers or is silent. */
class RepliesTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ADMINISTRATOR, Set.of());
  private static final Viewer CHO = new Viewer("cho", Role.READER, Set.of());
  private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
  private static final String WORDS = "The Committee was asked for a convoy and sent none.";

  @TempDir Path folder;
  private Desk desk;
  private Replies replies;
  private CaseFile file;
  private String scan = "";

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC());
    replies = desk.rooms().replies();
    file = desk.collecting().openCase("Exercise", "ada");
    byte[] bytes = "Exercise: receipt".getBytes(StandardCharsets.UTF_8);
    scan =
        desk.collecting()
            .seal(file.id(), "receipt.txt", new ByteArrayInputStream(bytes), "ben")
            .item()
            .id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theStateFollowsTheStepsAndTheDay() {
    String id = prepare();
    assertThat(state(id, DAY)).isEqualTo(Request.State.PREPARED);
    assertThat(state(id, DAY.plusDays(60))).isEqualTo(Request.State.PREPARED);
    replies.hand(id, DAY, scan, BEN);
    assertThat(state(id, DAY.plusDays(14))).isEqualTo(Request.State.ASKED);
    assertThat(state(id, DAY.plusDays(15))).isEqualTo(Request.State.SILENT);
    replies.answer(id, DAY.plusDays(20), "We were not asked.", scan, BEN);
    assertThat(state(id, DAY.plusDays(15))).isEqualTo(Request.State.SILENT);
    Request answered = replies.get(id, DAY.plusDays(20), CHO);
    assertThat(answered.state()).isEqualTo(Request.State.ANSWERED);
    assertThat(answered.answer().orElseThrow().text()).isEqualTo("We were not asked.");
    desk.rebuild();
    assertThat(replies.get(id, DAY.plusDays(20), CHO)).isEqualTo(answered);
  }

  @Test
  void undoIsAFurtherFactAndTakesBackOneStepAtATime() {
    String id = prepare();
    replies.hand(id, DAY, scan, BEN);
    long facts = desk.journal().size();
    replies.undo(id, "the wrong receipt", BEN);
    assertThat(desk.journal().size()).isEqualTo(facts + 1);
    assertThat(state(id, DAY.plusDays(15))).isEqualTo(Request.State.PREPARED);
    replies.undo(id, "not to be said", BEN);
    assertThat(replies.list(file.id(), DAY, BEN)).isEmpty();
    assertThatThrownBy(() -> state(id, DAY)).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aLetterGoesTheWayOfEveryNoticeAndAsksWhenItHasLeft() {
    String id = prepare();
    assertThatThrownBy(() -> letter(id, "Please answer."))
        .hasMessage("the letter holds the words it asks about");
    Notice notice = letter(id, "We are going to say:\n" + WORDS);
    assertThat(state(id, DAY)).isEqualTo(Request.State.PREPARED);
    assertThatThrownBy(() -> desk.rooms().notices().approve(notice.id(), BEN))
        .hasMessageContaining("somebody else");
    desk.rooms().notices().approve(notice.id(), ADA);
    desk.rooms().notices().hand(notice.id(), StepKind.SENT, DAY, List.of(scan), "", BEN);
    assertThat(replies.get(id, DAY, BEN).asked()).contains(DAY);
    assertThat(state(id, DAY.plusDays(15))).isEqualTo(Request.State.SILENT);
    assertThatThrownBy(() -> replies.undo(id, "changed my mind", BEN))
        .hasMessage("a letter that left cannot be taken back");
    assertThat(desk.rooms().appeals().board(file.id(), DAY, CHO).cells())
        .anyMatch(cell -> cell.demand().deadline() != null);
  }

  @Test
  void whatIsMissingIsRefusedInOneLine() {
    assertThatThrownBy(() -> replies.prepare(file.id(), "nobody", WORDS, List.of(), DAY, BEN))
        .hasMessage("choose an addressee of the directory or an actor");
    assertThatThrownBy(() -> replies.prepare(file.id(), "icrc", " ", List.of(), DAY, BEN))
        .hasMessageContaining("what is going to be said");
    assertThatThrownBy(() -> replies.prepare(file.id(), "icrc", WORDS, List.of("x"), DAY, BEN))
        .hasMessage("there is no such claim in this case");
    assertThatThrownBy(() -> replies.prepare(file.id(), "icrc", WORDS, List.of(), DAY, CHO))
        .hasMessageContaining("your role");
    String id = prepare();
    assertThatThrownBy(() -> replies.answer(id, DAY, "Yes.", "", BEN))
        .hasMessage("nobody was asked yet");
    replies.hand(id, DAY, scan, BEN);
    assertThatThrownBy(() -> replies.answer(id, DAY.minusDays(1), "Yes.", "", BEN))
        .hasMessageContaining("on the day of asking or later");
  }

  private String prepare() {
    return replies.prepare(file.id(), "icrc", WORDS, List.of(), DAY.plusDays(14), BEN).id();
  }

  private Notice letter(String id, String body) {
    return replies.letter(
        id,
        Notice.Way.POST,
        "19 avenue de la Paix",
        "The desk",
        "Your answer",
        body,
        "en",
        DAY,
        BEN);
  }

  private Request.State state(String id, LocalDate day) {
    return replies.get(id, day, BEN).state();
  }
}
