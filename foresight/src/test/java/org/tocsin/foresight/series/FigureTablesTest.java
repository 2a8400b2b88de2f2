package org.tocsin.foresight.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables invented for the tests, in the layouts of real ones. */
class FigureTablesTest {

  private static FigureTable read(String csv) {
    return FigureTables.find(csv).orElseThrow();
  }

  @Test
  void anEmptyCellSaysNothingAndAZeroSaysThatNoneCame() {
    FigureTable table =
        read(
            """
            Date,Crossing,Trucks,Tonnes,Reported by
            2021-05-03,North Gate,0,,Border Office
            2021-05-04,North Gate,,,Border Office
            2021-05-05,North Gate,12,240,Border Office
            """);
    assertThat(table.figures()).extracting(Figure::value).containsExactly(0.0, 12.0, 240.0);
    assertThat(table.figures()).extracting(Figure::unit).containsExactly("trucks", "trucks", "t");
    assertThat(table.figures()).allMatch(figure -> figure.source().equals("Border Office"));
    assertThat(table.refusals())
        .containsExactly(new FigureTable.Refusal(3, "neither trucks nor tonnes are given"));
  }

  @Test
  void aDayWhoseOrderNobodyCanTellIsRefusedAndNotGuessed() {
    FigureTable table =
        read(
            """
            date,crossing,trucks
            03/04/2023,North Gate,5
            """);
    assertThat(table.figures()).isEmpty();
    assertThat(table.refusals().getFirst().reason()).contains("03/04/2023");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-30", "30 Feb 2021", "31-Apr-21", "yesterday", "2021"})
  void aDayThatIsNotInTheCalendarIsRefused(String cell) {
    assertThatThrownBy(() -> Cells.day(cell)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021-05-03", "3-May-21", "3 May 2021", "May 3, 2021", "2021-05-03T00:00"})
  void aDayThatIsPlainlyOneIsRead(String cell) {
    assertThat(Cells.day(cell)).isEqualTo(LocalDate.of(2021, 5, 3));
  }

  @Test
  void hashtagsSayWhatColumnsAreWhateverTheirHeadersSay() {
    FigureTable table =
        read(
            """
            Annual survey;;;
            Jour;Lieu;Habitants;Camions
            #date;#adm1+name;#population;#output+trucks
            2021-05;Dale;4 000;3
            """);
    assertThat(table.layout()).isEqualTo("table with HXL hashtags");
    assertThat(table.figures())
        .extracting(Figure::kind)
        .containsExactly(Figure.Kind.PEOPLE, Figure.Kind.DELIVERY);
    assertThat(table.figures().getFirst().value()).isEqualTo(4000);
    assertThat(table.figures().getFirst().days().days()).isEqualTo(31);
    assertThat(table.figures().getFirst().place()).isEqualTo("Dale");
  }

  @Test
  void figuresOfTheIpcBearTheNameOfTheirAnalysis() {
    FigureTable table =
        read(
            """
            Date of analysis,Country,Level 1,Area,Validity period,From,To,Phase,Number,Percentage
            Apr 2021,XYZ,North,Dale,current,2021-04-01,2021-06-30,3+,1200,0.3
            """);
    Figure share = table.list(Figure.Kind.SHARE_IN_PHASE).getFirst();
    assertThat(share.source()).isEqualTo("IPC analysis of 2021-04");
    assertThat(share.place()).isEqualTo("XYZ, North, Dale");
    assertThat(share.value()).isEqualTo(0.3);
    assertThat(share.days().lastDay()).isEqualTo(LocalDate.of(2021, 6, 30));
  }

  @Test
  void aPlainTableHasToNameWhoSaysSo() {
    FigureTable table =
        read(
            """
            date,place,kind,of,value,unit,source
            2021-05-03,Kesten,stock,flour,40,t,Relief Office
            2021-05-03,Kesten,people,,4000,people,
            2021-05-03,Kesten,weather,,4,,Relief Office
            """);
    assertThat(table.list(Figure.Kind.STOCK)).hasSize(1);
    assertThat(table.refusals())
        .extracting(FigureTable.Refusal::reason)
        .containsExactly("nobody is named who says so", "\"weather\" is no kind of figure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b\n1,2\n", "just words", "#date,#org\n"})
  void whatHasNoKnownLayoutIsLeftAlone(String text) {
    assertThat(FigureTables.find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2", "12,34,567", "NaN", "1e999", "3d", "two", "--1"})
  void whatIsNotPlainlyANumberIsRefused(String cell) {
    assertThatThrownBy(() -> Cells.number(cell)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"66,564", "66564", "66 564", "66,564.0"})
  void thousandsMayStandApart(String cell) {
    assertThat(Cells.number(cell)).isEqualTo(66564);
  }
}
