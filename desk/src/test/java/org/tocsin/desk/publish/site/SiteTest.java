package org.tocsin.desk.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.web.Exercise;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published, what is not, and what the site says of what it said. */
class SiteTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer EVA = new Viewer("eva", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ADMINISTRATOR, Set.of());
  private static final Viewer CHO = new Viewer("cho", Role.READER, Set.of());
  private static final LocalDate DAY = LocalDate.of(2023, 3, 20);
  private static final String WHY = "open sources, both sides in it";
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)");
  private static final int HEAVIEST_PAGE_BYTES = 100_000;
  private static final String NAMING =
      """
      Exercise: this report is invented for practice.

      On 6 March 2023, Mara Varden was taken away at the checkpoint of the Ferry Road by guards, \
      her family said. Mara Varden is still detained.
      """;

  @TempDir Path folder;
  private Desk desk;
  private Site site;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC());
    site = desk.rooms().site();
    file = desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk, file);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void nothingIsPublishedUntilASecondPersonClearsIt() {
    Clearance proposed = propose("chronology");
    assertThat(text()).doesNotContain("Ferry Road");
    assertThatThrownBy(() -> site.clear(file.id(), proposed.id(), BEN))
        .hasMessage("somebody else clears what you proposed");
    assertThatThrownBy(() -> site.clear(file.id(), proposed.id(), CHO))
        .hasMessageContaining("your role");
    site.clear(file.id(), proposed.id(), EVA);
    assertThat(text()).contains("Ferry Road");
    desk.rebuild();
    assertThat(text()).contains("Ferry Road");
  }

  @Test
  void whatIsRevokedIsOnNoPageAndTheCorrectionsSayWhenAndWhy() {
    Clearance cleared = clear("chronology");
    site.revoke(file.id(), cleared.id(), "the date was misread", BEN);
    assertThat(text()).doesNotContain("Ferry Road");
    for (String page : List.of("corrections.html", "corrections.ar.html", "feed.xml")) {
      assertThat(page(page)).contains("the date was misread");
    }
    assertThat(page("corrections.html")).contains("Taken back");
  }

  @Test
  void aLineThatNoLongerHoldsOnRecordLeavesByItself() {
    clear("chronology");
    assertThat(page("chronology.html")).contains("driver");
    site.draft(file.id(), Section.CHRONOLOGY, DAY).stream()
        .filter(line -> line.allWords().contains("driver"))
        .forEach(line -> desk.establishing().reject(line.key(), "misread", "ben"));
    assertThat(text()).contains("Ferry Road").doesNotContain("driver");
    assertThat(page("corrections.html")).contains("Held back");
  }

  @Test
  void aNewClearanceShowsWhatItChanged() {
    clear("chronology");
    Set<String> others =
        site.draft(file.id(), Section.CHRONOLOGY, DAY).stream()
            .filter(line -> !line.allWords().contains("driver"))
            .map(Line::key)
            .collect(Collectors.toSet());
    Clearance next = site.propose(file.id(), "chronology", DAY, Choice.of(others), "shorter", BEN);
    site.clear(file.id(), next.id(), EVA);
    assertThat(text()).contains("Ferry Road").doesNotContain("driver");
    assertThat(page("corrections.html")).contains("Left out now").contains("shorter");
  }

  @Test
  void noNameOfAPersonAtRiskAndNothingRestrictedGetsIn() throws IOException {
    byte[] bytes = NAMING.getBytes(StandardCharsets.UTF_8);
    var item =
        desk.collecting()
            .seal(file.id(), "taken.txt", new ByteArrayInputStream(bytes), "ben")
            .item();
    desk.establishing().read(item);
    assertThat(desk.establishing().namesToHide(file.id())).isNotEmpty();
    for (Section section : Section.values()) {
      if (!site.draft(file.id(), section, DAY).isEmpty()) {
        clear(section.word());
      }
    }
    assertThat(text()).contains("Ferry Road").doesNotContainIgnoringCase("varden");
    assertThatThrownBy(() ->
            site.propose(file.id(), "demands", DAY, Choice.of(Set.of()), "for Mara Varden", BEN))
        .hasMessageContaining("at risk");
    assertThat(site.list(file.id())).isNotEmpty();
  }

  @Test
  void whoDeniesWithoutSayingWhenStandsInTheChronologyToo() throws IOException {
    String denial =
        """
        Exercise: this report is invented for practice.

        The Ministry of Roads of Westland denied that any lorry was stopped at the bridge.
        """;
    Item item =
        desk.collecting()
            .seal(
                file.id(),
                "denial.txt",
                new ByteArrayInputStream(denial.getBytes(StandardCharsets.UTF_8)),
                "ben")
            .item();
    desk.establishing().read(item);
    clear("chronology");
    assertThat(page("chronology.html"))
        .contains("Day not stated", "any lorry was stopped at the bridge", "Ministry of Roads");
  }

  @Test
  void whatIsRestrictedOrGivenInConfidenceAfterItWasClearedLeavesAtOnce() {
    clear("chronology");
    assertThat(text()).contains("driver").contains("no food had been delivered");
    Item driver = itemOf("driver");
    Item relief = itemOf("no food had been delivered");
    String compartment = desk.people().compartments().open("protected", "eva").id();
    Viewer keeper = new Viewer("eva", Role.ANALYST, Set.of(compartment));
    desk.collecting().restrict(driver.id(), compartment, "he is known there", keeper);
    assertThat(text()).doesNotContain("driver").contains("no food had been delivered");
    NewEntity giver =
        new NewEntity(
            "person",
            "",
            List.of(
                NewStatement.of("alias", "P of the office"),
                NewStatement.of("informant_consent", "record_only"),
                NewStatement.of("item", relief.id())));
    desk.entities().open(file.id(), giver, "", BEN);
    assertThat(text()).doesNotContain("no food had been delivered");
    assertThat(page("corrections.html")).contains("Held back");
  }

  private Item itemOf(String words) {
    String claim =
        site.draft(file.id(), Section.CHRONOLOGY, DAY).stream()
            .filter(line -> line.words().contains(words))
            .findFirst()
            .orElseThrow()
            .key();
    return desk.collecting().getItem(desk.establishing().get(claim).itemId());
  }

  @Test
  void aReasonThatNamesSomebodyWhoCameToBeAtRiskIsToldNoMoreButTheCorrectionStays()
      throws IOException {
    Clearance cleared = clear("chronology");
    site.revoke(file.id(), cleared.id(), "asked for by Mara Varden", BEN);
    assertThat(page("corrections.html")).contains("Mara Varden");
    byte[] bytes = NAMING.getBytes(StandardCharsets.UTF_8);
    desk.establishing()
        .read(
            desk.collecting()
                .seal(file.id(), "taken.txt", new ByteArrayInputStream(bytes), "ben")
                .item());
    assertThat(text()).doesNotContainIgnoringCase("varden");
    assertThat(page("corrections.html")).contains("Taken back");
  }

  @Test
  void theSameRecordGivesTheSameBytesAndEveryLinkLeadsSomewhere() throws IOException {
    site.describe(
        file.id(), new About("", "The desk", "desk@example.org", "https://example.org/x"), ADA);
    clear("chronology");
    clear("situation");
    Path first = site.write(file.id(), folder.resolve("one"));
    Path second = site.write(file.id(), folder.resolve("two"));
    Map<String, byte[]> files = read(first);
    Map<String, byte[]> again = read(second);
    assertThat(again.keySet()).isEqualTo(files.keySet());
    files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    List<String> broken = new ArrayList<>();
    files.forEach((name, bytes) -> {
      if (name.endsWith(".html")) {
        assertThat(bytes.length).as(name).isLessThan(HEAVIEST_PAGE_BYTES);
        Matcher link = LINK.matcher(new String(bytes, StandardCharsets.UTF_8));
        while (link.find()) {
          String to = link.group(1).replace("https://example.org/x/", "");
          if (!to.isEmpty() && !files.containsKey(to)) {
            broken.add(name + " -> " + to);
          }
        }
      }
    });
    assertThat(broken).isEmpty();
    assertThat(ImageIO.read(first.resolve("card.ar.png").toFile()).getWidth()).isEqualTo(1200);
  }

  @Test
  void theProofsOpenWhatIsPrintedAndVerify() throws IOException {
    clear("chronology");
    Path written = site.write(file.id(), folder.resolve("site"));
    var key = Verification.key(Files.readString(written.resolve("log.vkey")).strip());
    Path proof = written.resolve("proofs/chronology.tlog-proof");
    assertThat(Verification.verify(proof, Optional.of(key)).isSound()).isTrue();
  }

  @Test
  void feedsHaveWhatTheirReadersNeed() throws Exception {
    site.describe(file.id(), new About("A & <B>", "", "", "https://example.org/x/"), ADA);
    clear("chronology");
    clear("situation");
    byte[] atom = site.files(file.id()).get("feed.xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(atom));
    Element root = feed.getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("feed");
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    var entries = root.getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(2);
    for (String needed : List.of("id", "title", "updated")) {
      assertThat(root.getElementsByTagName(needed).getLength()).isEqualTo(3);
    }
    assertThat(Instant.parse(root.getElementsByTagName("updated").item(0).getTextContent()))
        .isAfter(Instant.EPOCH);
    JsonNode json = JsonMapper.shared().readTree(page("feed.json"));
    assertThat(json.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.path("items").size()).isEqualTo(2);
    json.path("items").forEach(item -> assertThat(item.path("id").asString()).isNotEmpty());
    assertThat(page("robots.txt")).contains("Sitemap: https://example.org/x/sitemap.xml");
    factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(site.files(file.id()).get("sitemap.xml")));
    String data = page("chronology.html").split("ld\\+json\">")[1].split("</script>")[0];
    assertThat(JsonMapper.shared().readTree(data).path("@graph").size()).isPositive();
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("theirs"));
    Files.writeString(theirs.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> site.write(file.id(), theirs))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("choose an empty folder");
    assertThat(theirs.resolve("letter.txt")).hasContent("mine");
  }

  @Test
  void hostileWordsOfASourceStayWords() {
    clear("chronology");
    assertThat(page("chronology.html")).doesNotContain("<img src=x").doesNotContain("<script>");
  }

  @Test
  void everyLanguageHasEveryTextWithTheSamePlaces() throws IOException {
    Map<String, String> english = texts("en");
    for (String language : SiteWords.LANGUAGES.keySet()) {
      Map<String, String> own = texts(language);
      assertThat(own.keySet()).as(language).isEqualTo(english.keySet());
      own.forEach((key, text) ->
          assertThat(places(text))
              .as(language + " " + key)
              .isEqualTo(places(english.getOrDefault(key, ""))));
    }
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> texts(String language) throws IOException {
    Properties read = new Properties();
    try (var in = SiteWords.class.getResourceAsStream("site_" + language + ".properties")) {
      read.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, String> texts = new TreeMap<>();
    read.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
    return texts;
  }

  private Clearance propose(String section) {
    Set<String> claims =
        site.draft(file.id(), Section.of(section), DAY).stream()
            .flatMap(line -> line.claims().stream())
            .collect(Collectors.toSet());
    return site.propose(file.id(), section, DAY, Choice.of(claims), WHY, BEN);
  }

  private Clearance clear(String section) {
    return site.clear(file.id(), propose(section).id(), EVA);
  }

  private String page(String name) {
    return new String(site.files(file.id()).get(name), StandardCharsets.UTF_8);
  }

  /** Every page and feed together. */
  private String text() {
    StringBuilder all = new StringBuilder();
    site.files(file.id())
        .forEach((name, bytes) -> {
          if (!name.endsWith(".png")) {
            all.append(new String(bytes, StandardCharsets.UTF_8));
          }
        });
    return all.toString();
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var all = Files.walk(folder)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(one).toString(), Files.readAllBytes(one));
      }
    }
    return files;
  }
}
