package org.tocsin.desk.appeal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Paragraphs by the numbers their text gives them, and who has to act under them. */
class ClausesTest {
  @Test
  void paragraphsKeepTheirNumbersAndLettersAndLeaveVoteAndFootnotesOut() {
    String text =
        """
        Resolution 9001 (2019)

        The Council of the Dale,
        Recalling its resolution 12 (2018) of
        3. May,

        1. Demands that Westland
        open the Ferry Road;

        2. Calls upon both parties:
        (a) To exchange prisoners;
        (b) To publish the lists;

        4. Decides to remain seized of the matter.

        Adopted unanimously at the
        12th meeting.
        9 Official Records of the Council
        """;
    Clauses clauses = Clauses.of(text);
    assertThat(clauses.list())
        .extracting(one -> one.label() + ": " + one.words())
        .containsExactly(
            "1: Demands that Westland open the Ferry Road;",
            "2: Calls upon both parties:",
            "2 (a): To exchange prisoners;",
            "2 (b): To publish the lists;",
            "4: Decides to remain seized of the matter.");
    int place = text.indexOf("publish");
    assertThat(clauses.at(place)).map(Clauses.Clause::label).contains("2 (b)");
    assertThat(clauses.at(text.indexOf("Adopted"))).isEmpty();
  }

  @Test
  void partsThatCountAnewNameTheirHeading() {
    String anew = "A\n1. Demands it;\n2. Urges it;\nB\n1. Asks Westland;\n";
    assertThat(Clauses.of(anew).list())
        .extracting(Clauses.Clause::label)
        .containsExactly("A 1", "A 2", "B 1");
    String on = "A\n1. Demands it;\n2. Urges it;\nB\n3. Asks Westland;\n";
    assertThat(Clauses.of(on).list())
        .extracting(Clauses.Clause::label)
        .containsExactly("1", "2", "3");
  }

  @Test
  void whoHasToActIsTakenFromTheClauseAndNeverGuessed() {
    assertThat(Bearer.in("Insists that Westland allow the convoys through")).contains("Westland");
    assertThat(Bearer.in("Demands further that all parties and other forces concerned cease fire"))
        .contains("all parties and other forces concerned");
    assertThat(Bearer.in("Demands that the Republic of the Dale withdraw"))
        .contains("Republic of the Dale");
    assertThat(Bearer.in("Demands that the road be opened")).isEmpty();
    assertThat(Bearer.in("Demands the immediate release of everybody held")).isEmpty();
  }
}
