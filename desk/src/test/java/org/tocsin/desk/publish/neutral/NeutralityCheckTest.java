package org.tocsin.desk.publish.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.publish.neutral.Flag.Kind;
import org.tocsin.desk.publish.neutral.OnRecord.Account;
import org.tocsin.desk.publish.neutral.OnRecord.Dispute;
import org.tocsin.desk.publish.neutral.OnRecord.Found;

/** What the check marks, where, and how often it is right on sentences written for that. */
class NeutralityCheckTest {
  private static final Map<String, Kind> LETTERS =
      Map.of(
          "U", Kind.UNATTRIBUTED,
          "S", Kind.ONE_SIDED,
          "P", Kind.ABOVE_PROOF,
          "C", Kind.CONTESTED_NAME,
          "N", Kind.NO_ORIGIN);

  private static final OnRecord RECORD =
      new OnRecord(
          List.of(
              new Dispute(
                  List.of(
                      new Account(List.of("The Ferry Road was closed on 2 March 2023.")),
                      new Account(List.of("The Ferry Road was open to all vehicles."))))),
          List.of(
              new Found(
                  "Was passage refused at the Ferry Road?", 2, "reasonable_grounds_to_believe")));

  private final NeutralityCheck check = new NeutralityCheck(ContestedNames.shipped());

  private record Sentence(String language, Set<Kind> marks, String text) {}

  @Test
  void aFlagSaysWhichWordsAndWhereInCodePoints() {
    String text = "𝔸 quiet day. The guard tortured a driver.";
    List<Flag> flags = check.check(text, "en", OnRecord.NOTHING);
    assertThat(flags).hasSize(1);
    Flag flag = flags.getFirst();
    assertThat(flag.kind()).isEqualTo(Kind.UNATTRIBUTED);
    assertThat(flag.words()).isEqualTo("tortured");
    int[] points = text.codePoints().toArray();
    assertThat(new String(points, flag.start(), flag.end() - flag.start())).isEqualTo("tortured");
    assertThat(flag.sentence()).isEqualTo("The guard tortured a driver.");
  }

  @Test
  void whatIsDisputedIsFlaggedUntilTheOtherAccountStandsBesideIt() {
    String one = "A driver said that the Ferry Road was closed on 2 March 2023.";
    String other = " The Ministry said that the Ferry Road was open to all vehicles.";
    List<Flag> flags = check.check(one, "en", RECORD);
    assertThat(flags).extracting(Flag::kind).containsExactly(Kind.ONE_SIDED);
    assertThat(flags.getFirst().detail()).isEqualTo("The Ferry Road was open to all vehicles.");
    assertThat(check.check(one + other, "en", RECORD)).isEmpty();
    assertThat(check.check(one, "en", OnRecord.NOTHING)).isEmpty();
  }

  @Test
  void theStandardOnRecordDecidesWhichWordsSayTooMuch() {
    String text = "There are reasonable grounds to believe that passage was refused at Ferry Road.";
    assertThat(check.check(text, "en", RECORD))
        .extracting(Flag::kind)
        .doesNotContain(Kind.ABOVE_PROOF);
    assertThat(check.check(text, "en", OnRecord.NOTHING))
        .extracting(Flag::kind)
        .contains(Kind.ABOVE_PROOF);
    assertThat(check.check("It is proven: passage was refused at the Ferry Road.", "en", RECORD))
        .filteredOn(flag -> flag.kind() == Kind.ABOVE_PROOF)
        .extracting(Flag::detail)
        .containsExactly("reasonable_grounds_to_believe");
  }

  @Test
  void aNameInTheWordsOfASourceStaysAsTheSourceWroteIt() {
    assertThat(check.check("The note reads “Shushi is far”.", "en", OnRecord.NOTHING)).isEmpty();
    assertThat(check.check("We went to Shushi.", "hy", OnRecord.NOTHING))
        .extracting(Flag::kind)
        .containsExactly(Kind.CONTESTED_NAME);
  }

  @Test
  void aTeamAddsNamesAndABadRowIsNamed(@TempDir Path folder) throws IOException {
    Path own = folder.resolve("names.tsv");
    Files.writeString(own, "Upper Dale\tEastland\tNorth March\tWestland\n");
    assertThat(
            new NeutralityCheck(ContestedNames.with(own))
                .check("They live in Upper Dale.", "en", OnRecord.NOTHING))
        .extracting(Flag::detail)
        .containsExactly("North March (Westland)");
    Files.writeString(own, "# mine\nUpper Dale\tEastland\n");
    assertThatThrownBy(() -> ContestedNames.with(own)).hasMessageContaining("names.tsv line 2");
  }

  @Test
  void everyNameHasTwoFormsAndASourceForEach() {
    assertThat(ContestedNames.shipped().list())
        .allSatisfy(pair -> {
          assertThat(pair.form()).isNotEqualTo(pair.other());
          assertThat(pair.source()).isNotEqualTo(pair.otherSource());
        });
  }

  /** Prints how often it is right; holds it to be better than marking everything or nothing. */
  @Test
  void onInventedSentencesItIsMoreOftenRightThanWrong() throws IOException {
    List<Sentence> sentences = sentences();
    Map<String, int[]> counts = new TreeMap<>();
    for (Sentence one : sentences) {
      Set<Kind> marked =
          check.check(one.text(), one.language(), RECORD).stream()
              .map(Flag::kind)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
      for (Kind kind : Kind.values()) {
        boolean said = marked.contains(kind);
        boolean due = one.marks().contains(kind);
        for (String of : List.of("all", one.language(), kind.word())) {
          int[] count = counts.computeIfAbsent(of, name -> new int[3]);
          count[0] += said && due ? 1 : 0;
          count[1] += said && !due ? 1 : 0;
          count[2] += !said && due ? 1 : 0;
        }
        if (said != due) {
          System.out.println((said ? "wrongly " : "missed ") + kind + ": " + one.text());
        }
      }
    }
    counts.forEach((of, n) ->
        System.out.printf(
            "%-15s right %d, wrong %d, missed %d: precision %.2f, recall %.2f%n",
            of, n[0], n[1], n[2], share(n[0], n[1]), share(n[0], n[2])));
    int[] all = Objects.requireNonNull(counts.get("all"));
    assertThat(sentences).hasSizeGreaterThan(60);
    assertThat(share(all[0], all[1])).isGreaterThan(0.7);
    assertThat(share(all[0], all[2])).isGreaterThan(0.6);
  }

  private static double share(int right, int other) {
    return right + other == 0 ? 0 : (double) right / (right + other);
  }

  private static List<Sentence> sentences() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    NeutralityCheckTest.class.getResourceAsStream("sentences.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .map(cells -> new Sentence(cells[0], marks(cells[1]), cells[2]))
          .toList();
    }
  }

  private static Set<Kind> marks(String letters) {
    return letters.equals("-")
        ? Set.of()
        : List.of(letters.split(",")).stream().map(LETTERS::get).collect(Collectors.toSet());
  }
}
