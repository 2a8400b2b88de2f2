package org.tocsin.desk.publish.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.Exercise;

/** The check over a case, and the answers people give. */
class NeutralityTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of());
  private static final Viewer CHO = new Viewer("cho", Role.READER, Set.of());

  @TempDir Path folder;
  private Desk desk;
  private Neutrality neutrality;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC());
    neutrality = desk.rooms().neutrality();
    file = desk.collecting().openCase("Exercise", "ada");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anAnswerNeedsAReasonIsSealedAndStandsWhenTheSentenceIsFlaggedAgain() {
    Flag flag = neutrality.check(file.id(), "The guard tortured a driver.", "en", BEN).getFirst();
    assertThatThrownBy(() -> answer(Neutrality.DOSSIER, flag, " ", BEN))
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> answer(Neutrality.DOSSIER, flag, "x", CHO))
        .hasMessageContaining("your role");
    answer(Neutrality.DOSSIER, flag, "the court found so, note 3", BEN);
    Flag again = neutrality.check(file.id(), "The guard tortured a driver.", "en", ADA).getFirst();
    List<Answer> answers = neutrality.answers(file.id(), CHO);
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().answers(again)).isTrue();
    desk.rebuild();
    assertThat(neutrality.answers(file.id(), CHO)).isEqualTo(answers);
  }

  @Test
  void whatWasTypedIsSeenByWhoTypedItAlone() {
    Flag flag = neutrality.check(file.id(), "The guard tortured a driver.", "en", BEN).getFirst();
    answer(Neutrality.TEXT, flag, "I rewrote it", BEN);
    assertThat(neutrality.answers(file.id(), BEN)).hasSize(1);
    assertThat(neutrality.answers(file.id(), ADA)).isEmpty();
  }

  @Test
  void aTextIsHeldAgainstWhatTheCaseHasOnRecord() throws IOException {
    Exercise.seal(desk, file);
    List<Candidate> claims = desk.establishing().list(CandidateQuery.inCase(file.id()));
    List<String> both =
        List.of("closed on 2 March", "open to all").stream()
            .map(words -> claims.stream().filter(c -> c.statement().contains(words)).findFirst())
            .map(claim -> claim.orElseThrow().id())
            .toList();
    desk.establishing()
        .contradictions()
        .confirm(file.id(), Matter.Question.OPEN_OR_CLOSED, both, "both cannot be", BEN);
    String text = "A driver said that the Ferry Road was closed.";
    assertThat(neutrality.check(file.id(), text, "en", BEN))
        .extracting(Flag::kind)
        .contains(Flag.Kind.ONE_SIDED);
  }

  @Test
  void anEmptyTextIsRefusedInOneLine() {
    assertThatThrownBy(() -> neutrality.check(file.id(), " ", "en", BEN))
        .hasMessage("give a text of 1 to 100,000 characters");
  }

  private void answer(String about, Flag flag, String reason, Viewer by) {
    neutrality.answer(file.id(), about, flag, Answer.Outcome.KEPT, reason, by);
  }
}
