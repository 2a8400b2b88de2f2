package org.tocsin.foresight.board.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;

class PredictionFilesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final String HEAD =
      "source,model,issued,kind,target,place,from,last,criterion,probability,value,q10,q50,q90,"
          + "baseline\n";

  private static PredictionBatch read(String... rows) {
    return PredictionFiles.read(HEAD + String.join("\n", rows) + "\n", DAY);
  }

  @Test
  void aTableOfOneSourceIsReadRowByRow() {
    PredictionBatch batch =
        read(
            "Panel,v2,2023-12-01,event,bridge closed,Dale,2024-01-01,2024-03-31,office,0.3,,,,,0.2",
            "Panel,v2,2023-12-01,count,trucks,Dale,2024-01-01,2024-01-31,gate,,,5,9,20,7",
            "Panel,v2,2023-12-01,share,in phase 3,Dale,2024-01-01,2024-01-31,IPC,,0.4,,,,");
    assertThat(batch.source()).isEqualTo("Panel");
    assertThat(batch.model()).isEqualTo("v2");
    assertThat(batch.refusals()).isEmpty();
    assertThat(batch.rows()).hasSize(3);
    PredictionBatch.Row first = batch.rows().getFirst();
    assertThat(first.number()).isEqualTo(2);
    assertThat(first.answer()).isEqualTo(new Answer.Chance(0.3));
    assertThat(first.stated()).contains(new Answer.Chance(0.2));
    assertThat(batch.rows().get(1).stated()).contains(Answer.Spread.of(7));
  }

  @Test
  void aRowThatCannotBeUsedIsRefusedWithItsNumberAndAReason() {
    String good =
        "Panel,,2023-12-01,event,exercise: closed,Dale,2024-01-01,2024-03-31,office,0.3,,,,,";
    PredictionBatch batch =
        read(
            good,
            good.replace("0.3", "1.3"),
            good.replace("2024-01-01", "1 Jan 2024"),
            good.replace("2024-03-31", "2023-03-31"),
            good.replace("Panel", "Other"),
            good.replace("0.3", "maybe"),
            good.replace("0.3", ""),
            good.replace("event", "count"),
            good.replace("office", ""),
            "Panel,,2023-12-01,count,trucks,Dale,2024-01-01,2024-01-31,gate,,,9,5,20,",
            "Panel,,2023-12-01,count,trucks,Dale,2024-01-01,2024-01-31,gate,,-4,,,,");
    assertThat(batch.rows()).hasSize(1);
    assertThat(batch.refusals())
        .extracting(refusal -> refusal.row() + ": " + refusal.reason())
        .containsExactly(
            "3: a probability lies between 0 and 1, not 1.3",
            "4: from: write the day as 2024-03-31, not \"1 Jan 2024\"",
            "5: the period ends (2023-03-31) before it begins (2024-01-01)",
            "6: a file holds one source and model (Panel); put this one into a file of its own",
            "7: probability: not a number: \"maybe\"",
            "8: give one of probability, value, or quantiles like q10",
            "9: how much is answered by a number or quantiles",
            "10: criterion is empty",
            "11: quantiles rise: 9.0 at 0.1 comes before 5.0 at 0.5",
            "12: a number here is 0 or more, not -4.0");
  }

  @Test
  void aFileThatIsNoneOfTheFormatsIsRefusedWithWhatItNeeds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PredictionFiles.read("a,b\n1,2\n", DAY))
        .withMessageContaining("the first row has to name the columns source, issued");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PredictionFiles.read("{\"source\": ", DAY))
        .withMessageContaining("this is no JSON");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PredictionFiles.read("{\"a\": 1}", DAY))
        .withMessageContaining("it needs \"source\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PredictionFiles.read("", DAY))
        .withMessageContaining("the file is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeFile.read("a,b\n1,2\n"))
        .withMessageContaining("no file of outcomes");
  }

  @Test
  void theOpenFormOfJsonSaysTheSameAsTheTable() {
    PredictionBatch batch =
        PredictionFiles.read(
            """
            {"source": "Panel", "issued": "2023-12-01", "release": "spring", "predictions": [
              {"kind": "event", "target": "exercise: closed", "place": "Dale",
               "from": "2024-01-01", "last": "2024-03-31", "criterion": "office",
               "probability": 0.3, "baseline": 0.2},
              {"kind": "count", "target": "trucks", "place": "Dale", "from": "2024-01-01",
               "last": "2024-01-31", "criterion": "gate",
               "quantiles": {"0.1": 5, "0.5": 9, "0.9": 20}},
              {"kind": "count", "target": "trucks", "place": "Dale", "from": "2024-01-01",
               "last": "2024-01-31", "criterion": "gate"}]}
            """,
            DAY);
    assertThat(batch.release()).isEqualTo("spring");
    assertThat(batch.rows()).hasSize(2);
    assertThat(batch.rows().getFirst().issued()).isEqualTo(LocalDate.of(2023, 12, 1));
    assertThat(batch.refusals())
        .containsExactly(new Refusal(3, "give a probability, a value, or quantiles"));
  }

  @Test
  void theProjectsOwnTableSpeaksOfTheTwoYearsAfterItsData() {
    PredictionBatch batch =
        PredictionFiles.read(
            """
            year,ewp_name,ccode,mk_onset,prev_year,two_years_prior,risk_prev
            1995,Exercise,2,0,1994,1993,0.02
            1996,Exercise,2,0,1995,1994,
            """,
            DAY);
    Question question = batch.rows().getFirst().question();
    assertThat(question.from()).isEqualTo(LocalDate.of(1995, 1, 1));
    assertThat(question.last()).isEqualTo(LocalDate.of(1996, 12, 31));
    assertThat(batch.refusals()).containsExactly(new Refusal(3, "risk_prev is empty"));
    OutcomeFile outcomes =
        OutcomeFile.read("ewp_name,year,mk_onset_1or2\nExercise,1994,1.0\nExercise,1995,\n");
    assertThat(outcomes.resolved().getFirst().question().id()).isEqualTo(question.id());
    assertThat(outcomes.resolved().getFirst().outcome()).isEqualTo(new Outcome.Came(1));
    assertThat(outcomes.refusals()).hasSize(1);
  }

  @Test
  void aProjectionIsDecidedByTheFirstLaterAnalysisThatOverlaps() {
    String table =
        """
        Date of analysis,Country,Level 1,Area,Validity period,From,To,Phase,Number,Percentage
        Jan 2022,XYZ,Exercise,Dale,current,2022-01-01,2022-03-31,3+,100,0.2
        Jan 2022,XYZ,Exercise,Dale,first projection,2022-04-01,2022-07-31,3+,150,0.3
        Jun 2022,XYZ,Exercise,Dale,current,2022-06-01,2022-08-31,3+,170,0.35
        Jun 2022,XYZ,Exercise,Dale,first projection,2022-09-01,2022-12-31,3+,200,0.4
        """;
    PredictionBatch batch = PredictionFiles.read(table, DAY);
    assertThat(batch.source()).isEqualTo("IPC");
    assertThat(batch.rows()).hasSize(2);
    assertThat(batch.rows().getFirst().stated()).contains(Answer.Spread.of(0.2));
    OutcomeFile outcomes = OutcomeFile.read(table);
    assertThat(outcomes.resolved()).hasSize(1);
    assertThat(outcomes.resolved().getFirst().outcome()).isEqualTo(new Outcome.Came(0.35));
  }

  @Test
  void anOutcomeIsYesNoANumberOrUndecidableWithAReason() {
    assertThat(OutcomeFile.outcome(AnswerKind.EVENT, "Yes", "")).isEqualTo(new Outcome.Came(1));
    assertThat(OutcomeFile.outcome(AnswerKind.COUNT, "12", "")).isEqualTo(new Outcome.Came(12));
    assertThat(OutcomeFile.outcome(AnswerKind.COUNT, "undecidable", "no count"))
        .isEqualTo(new Outcome.Undecidable("no count"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeFile.outcome(AnswerKind.EVENT, "undecidable", " "))
        .withMessageContaining("say why");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutcomeFile.outcome(AnswerKind.EVENT, "perhaps", ""))
        .withMessageContaining("write yes, no or undecidable");
  }

  private static final String VIEWS =
      "country_id,month_id,name,gwcode,isoab,year,month,main_mean,main_mean_ln,main_dich\n";

  @Test
  void theTableOfARunOfViewsIsTwoPredictionsARow() {
    PredictionBatch batch =
        PredictionFiles.read(
            VIEWS
                + "1,530,Eastland,901,EAS,2024,2,12.5,2.6,0.31\n1,531,Eastland,901,EAS,2024,3,0,0,\n",
            DAY);
    assertThat(batch.source()).isEqualTo("VIEWS");
    assertThat(batch.refusals()).isEmpty();
    assertThat(batch.rows()).hasSize(3);
    PredictionBatch.Row deaths = batch.rows().getFirst();
    assertThat(deaths.question())
        .isEqualTo(
            new Question(
                AnswerKind.COUNT,
                "deaths in state-based conflict",
                "Eastland",
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2024, 2, 29),
                "UCDP GED, best estimate by country and month"));
    assertThat(deaths.answer()).isEqualTo(Answer.Spread.of(12.5));
    assertThat(deaths.issued()).as("the table does not say").isEqualTo(DAY);
    PredictionBatch.Row chance = batch.rows().get(1);
    assertThat(chance.question().kind()).isEqualTo(AnswerKind.EVENT);
    assertThat(chance.answer()).isEqualTo(new Answer.Chance(0.31));
    assertThat(batch.rows().get(2).answer())
        .as("none is not unknown")
        .isEqualTo(Answer.Spread.of(0));
  }

  @Test
  void aTableOfViewsMayHoldOneOfTheTwoAndNoNamesOfMonths() {
    PredictionBatch batch =
        PredictionFiles.read("country_id,month_id,name,main_dich\n1,1,Eastland,0.5\n", DAY);
    assertThat(batch.rows()).hasSize(1);
    assertThat(batch.rows().getFirst().question().from()).isEqualTo(LocalDate.of(1980, 1, 1));
  }

  @Test
  void aRowOfViewsThatContradictsItselfIsRefused() {
    PredictionBatch batch =
        PredictionFiles.read(
            VIEWS
                + "1,530,Eastland,901,EAS,2024,3,12.5,2.6,0.31\n"
                + "1,530.5,Eastland,901,EAS,2024,2,12.5,2.6,0.31\n"
                + "1,0,Eastland,901,EAS,,,12.5,2.6,0.31\n"
                + "1,530,Eastland,901,EAS,2024,13,12.5,2.6,0.31\n"
                + "1,530,Eastland,901,EAS,2024,2,,,\n"
                + "1,530,Eastland,901,EAS,2024,2,-1,,\n"
                + "1,530,Eastland,901,EAS,2024,2,1,1,31\n"
                + "1,530,,901,EAS,2024,2,1,1,0.3\n",
            DAY);
    assertThat(batch.rows()).isEmpty();
    assertThat(batch.refusals())
        .extracting(refusal -> refusal.row() + ": " + refusal.reason())
        .containsExactly(
            "2: month_id says 2024-02, year and month say 2024-03",
            "3: month_id: counted from 1, January 1980",
            "4: month_id: counted from 1, January 1980",
            "5: year and month: no such month",
            "6: main_mean and main_dich are empty",
            "7: a number here is 0 or more, not -1.0",
            "8: a probability lies between 0 and 1, not 31.0",
            "9: name is empty");
  }
}
