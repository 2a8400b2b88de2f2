package org.tocsin.desk.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.appeal.criteria.Criteria;
import org.tocsin.desk.appeal.criteria.Criterion;
import org.tocsin.desk.appeal.criteria.Matrix;
import org.tocsin.desk.appeal.criteria.Proposal;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Criteria, proposals clause by clause, and people who differ. */
class CriteriaTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of());

  @TempDir Path folder;
  private Desk desk;
  private Criteria criteria;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC());
    criteria = desk.rooms().criteria();
    file = desk.collecting().openCase("Exercise", "ada");
    criteria.set(file.id(), "With an international mandate", "Eastland, appeal", "", BEN);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void peopleWhoDifferOnAClauseStandSideBySideUntilOneChangesTheirMind() {
    Proposal talks = propose();
    Criterion mandate = criteria.matrix(file.id(), BEN).criteria().getFirst();
    criteria.assess(file.id(), talks.id(), 0, mandate.id(), "fails", "no mandate", BEN);
    criteria.assess(file.id(), talks.id(), 1, mandate.id(), "silent", "not spoken of", ADA);
    assertThat(criteria.matrix(file.id(), BEN).isDisputed(mandate, talks)).isFalse();
    criteria.assess(file.id(), talks.id(), 0, mandate.id(), "meets", "there is one", ADA);
    Matrix matrix = criteria.matrix(file.id(), BEN);
    assertThat(matrix.isDisputed(mandate, talks)).isTrue();
    assertThat(matrix.counts(mandate, talks))
        .isEqualTo(Map.of("fails", 1L, "meets", 1L, "silent", 1L));
    criteria.assess(file.id(), talks.id(), 0, mandate.id(), "fails", "read again", ADA);
    assertThat(criteria.matrix(file.id(), BEN).isDisputed(mandate, talks)).isFalse();
    assertThat(criteria.matrix(file.id(), BEN).assessments()).hasSize(3);
  }

  @Test
  void anAssessmentNeedsAReasonAClauseAndACriterionOfTheCase() {
    Proposal talks = propose();
    String mandate = criteria.matrix(file.id(), BEN).criteria().getFirst().id();
    assertThatThrownBy(() -> criteria.assess(file.id(), talks.id(), 0, mandate, "fails", " ", BEN))
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> criteria.assess(file.id(), talks.id(), 2, mandate, "fails", "x", BEN))
        .hasMessageContaining("choose a clause");
    assertThatThrownBy(() -> criteria.assess(file.id(), talks.id(), 0, "none", "fails", "x", BEN))
        .hasMessageContaining("choose a clause");
    assertThatThrownBy(() -> criteria.propose(file.id(), "T", "W", "", " ", BEN))
        .hasMessageContaining("1 to 100 clauses");
  }

  @Test
  void everythingIsThereAgainAfterTheViewsWereMadeAnew() {
    Matrix before = matrixOf(propose());
    desk.rebuild();
    assertThat(criteria.matrix(file.id(), BEN)).isEqualTo(before);
  }

  private Matrix matrixOf(Proposal proposal) {
    assertThat(proposal.clauses()).hasSize(2);
    return criteria.matrix(file.id(), BEN);
  }

  private Proposal propose() {
    return criteria.propose(
        file.id(), "Talks at the ferry", "Westland", "2023-03-09", "Without mediators\nSoon", BEN);
  }
}
