package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of refusals are the sentences of the rooms: all that a page shows, and no others. */
class RefusalTextsTest {
  private static final Path DESK = Path.of("src/main/java/org/tocsin/desk");
  private static final Path FIGURES = Path.of("../foresight/src/main/java/org/tocsin/foresight");

  private static final List<String> ROOMS =
      List.of(
          "appeal",
          "collect",
          "establish",
          "exchange",
          "field",
          "warn",
          "find",
          "people",
          "publish",
          "web");

  private static final Set<String> SHOWN =
      Set.of(
          "IllegalArgumentException",
          "IllegalStateException",
          "RefusedFile",
          "RefusedList",
          "FieldRefused",
          "Refusal");

  /** Packages whose sentences are not asked for, and why. */
  private static final Map<String, String> APART =
      Map.of(
          "establish/lens", "read at the start: the desk does not begin with a broken list",
          "publish/chart", "a drawing refuses only what its caller gets wrong",
          "publish/press", "a press refuses only what its caller gets wrong",
          "publish/proof", "read by the check, whose report is English",
          "publish/verify", "the report of the check is English",
          "exchange/pack", "the report of the check is English");

  /** Files whose sentences no page shows, and why. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("DirectoryFile.java", "read at the start"),
          Map.entry("Directory.java", "read at the start"),
          Map.entry("Outline.java", "read at the start"),
          Map.entry("Outlines.java", "read at the start"),
          Map.entry("Topic.java", "read at the start"),
          Map.entry("Unpacking.java", "the report of the check is English"),
          Map.entry("ContestedNames.java", "read at the start"),
          Map.entry("EntityTypes.java", "read at the start"),
          Map.entry("EsfFields.java", "read at the start"),
          Map.entry("Law.java", "read at the start"),
          Map.entry("ShippedTexts.java", "read at the start"),
          Map.entry("TypeFile.java", "read at the start"),
          Map.entry("Languages.java", "read at the start"),
          Map.entry("Parts.java", "a fact of the journal that is damaged"),
          Map.entry("Costs.java", "a fault of the program"),
          Map.entry("Feeds.java", "a fault of the program"),
          Map.entry("Card.java", "a fault of the program"),
          Map.entry("WebhookCarrier.java", "a fault of the program"),
          Map.entry("Sound.java", "a fault of the program"),
          Map.entry("Parcel.java", "a fault of the program"),
          Map.entry("CandidateQuery.java", "a fault of the program"),
          Map.entry("EntityQuery.java", "a fault of the program"),
          Map.entry("FindQuery.java", "a fault of the program"),
          Map.entry("Hits.java", "a fault of the program"),
          Map.entry("SearchIndex.java", "a fault of the program"),
          Map.entry("Keeper.java", "the desk is closing"),
          Map.entry("Receipt.java", "a fault of the program"),
          Map.entry("RecordFiles.java", "a fault of the program"),
          Map.entry("KeyCheck.java", "a fault of the program"),
          Map.entry("Looking.java", "a fault of the program"),
          Map.entry("Doorkeeper.java", "a fault of the program"),
          Map.entry("BareImage.java", "what a check found in the desk's own copy"));

  /** Single sentences that no page shows, and why. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          "an archive holds items, not records", "the form of the file is asked before",
          "a table has rows", "the form of the file is asked before",
          "it cannot be made now: {0}", "said to the work behind the page",
          "every Java runtime has {0}", "cannot happen",
          "every Java runtime has SHA-256", "cannot happen",
          "every Java runtime has HMAC-SHA-256", "cannot happen",
          "every Java runtime reads XML", "cannot happen");

  private static final Words FRENCH = Languages.of(Locale.FRENCH);

  @Test
  void everyRefusalThatAPageShowsIsToldInEveryLanguage() throws IOException {
    Map<String, Set<String>> untold = untold();
    untold.keySet().removeAll(SENTENCES.keySet());
    untold.values().removeIf(FILES.keySet()::containsAll);
    assertThat(untold)
        .as("write them into messages/*/refusal.properties, or here why no page shows them")
        .isEmpty();
  }

  @Test
  void whatIsSaidToBeShownNowhereIsStillThere() throws IOException {
    Set<String> files = new TreeSet<>();
    untold().values().forEach(files::addAll);
    assertThat(files).containsAll(FILES.keySet());
    assertThat(untold().keySet()).containsAll(SENTENCES.keySet());
    assertThat(APART.keySet()).allMatch(room -> Files.isDirectory(DESK.resolve(room)));
  }

  @Test
  void everyTextOfARefusalIsASentenceOfTheSources() throws IOException {
    List<Path> all = new ArrayList<>(sources(DESK));
    all.addAll(sources(FIGURES));
    Retelling retelling = new Retelling(Languages.texts("en"));
    Set<String> dead = new TreeSet<>(Languages.texts("en").keySet());
    dead.removeIf(key -> !key.startsWith("refusal."));
    for (String written : RefusalSentences.written(all)) {
      Stream.concat(Stream.of(example(written)), parts(example(written)))
          .forEach(said -> retelling.find(said).ifPresent(found -> dead.remove(found.key())));
    }
    assertThat(dead).as("no room says these").isEmpty();
  }

  private static Map<String, Set<String>> untold() throws IOException {
    List<Path> rooms = new ArrayList<>(sources(FIGURES.resolve("series")));
    for (String room : ROOMS) {
      sources(DESK.resolve(room)).stream().filter(RefusalTextsTest::isAsked).forEach(rooms::add);
    }
    Map<String, Set<String>> untold = new TreeMap<>(RefusalSentences.refused(rooms, SHOWN));
    // elsewhere the page of a missing thing says it, in the words of the page
    List<Path> caught = new ArrayList<>(sources(DESK.resolve("appeal")));
    caught.add(DESK.resolve("exchange/Exporting.java"));
    untold.putAll(RefusalSentences.refused(caught, Set.of("NoSuchElementException")));
    untold.keySet().removeIf(one -> FRENCH.retell(example(one)).language().equals("fr"));
    return untold;
  }

  private static boolean isAsked(Path source) {
    return APART.keySet().stream().map(DESK::resolve).noneMatch(source::startsWith);
  }

  /** With the name of a field in each place, as a line of a form has it. */
  private static String example(String sentence) {
    return sentence.replaceAll("[{]\\d+}", "title");
  }

  private static Stream<String> parts(String said) {
    return Retelling.apart(said).stream().flatMap(one -> Stream.of(one.first(), one.second()));
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }
}
