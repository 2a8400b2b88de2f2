package org.tocsin.desk.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** Every accepted claim of a large case can be found from a form, without any script. */
class ClaimFinderTest {
  private static final Pattern PICK = Pattern.compile("name=\"pick\\.([^\"]+)\"");
  private static final int PLACES = 210;

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static String caseId;
  private static List<Candidate> accepted;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    StringBuilder text = new StringBuilder("Exercise: this report is invented for practice.\n\n");
    for (int i = 0; i < PLACES; i++) {
      text.append("The Relief Office said that the road at ")
          .append(name(i))
          .append(" was closed on 2 March 2023.\n\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.desk.collecting().seal(caseId, "r.txt", new ByteArrayInputStream(bytes), "ada").item();
    desk.desk.establishing().read(item);
    List<Candidate> claims =
        desk.desk.establishing().list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.CLAIM));
    claims.forEach(claim -> desk.desk.establishing().accept(claim.id(), "ben"));
    accepted = claims;
    assertThat(accepted).hasSizeGreaterThan(200);
    desk.desk.finding().catchUp();
  }

  private static String name(int number) {
    String letters = "bdfgklmnprstvz";
    int base = letters.length();
    return "K"
        + "a"
        + letters.charAt(number % base)
        + "o"
        + letters.charAt(number / base % base)
        + "udale";
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static List<String> offered(String page) {
    return PICK.matcher(page).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static HttpResponse<String> find(Visitor ben, Map<String, String> more)
      throws IOException {
    Map<String, String> form = new java.util.LinkedHashMap<>(more);
    form.put("type", "incident");
    form.put("title.0.value", "Typed before");
    return ben.post("/cases/" + caseId + "/records/claims", form);
  }

  @Test
  void everyAcceptedClaimIsReachedPageByPage() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/records/new?type=incident");
    Set<String> reached = new LinkedHashSet<>();
    for (int from = 0; from < accepted.size() + 20; from += 20) {
      reached.addAll(offered(find(ben, Map.of("claims_q", "", "claims_from", "" + from)).body()));
    }
    assertThat(reached)
        .containsAll(accepted.stream().map(Candidate::id).collect(Collectors.toSet()));
  }

  @Test
  void aClaimIsFoundByItsWordsPickedAndRestedOnAndNothingTypedIsLost() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/records/new?type=incident");
    String found = find(ben, Map.of("claims_q", name(3) + " (AND")).body();
    assertThat(found).contains("value=\"Typed before\"", "Find accepted claims");
    List<String> ids = offered(found);
    // forms of a word are found with it, so some neighbours may come along
    assertThat(ids).hasSizeLessThan(20);
    String id =
        accepted.stream()
            .filter(claim -> claim.statement().contains(name(3)) && ids.contains(claim.id()))
            .map(Candidate::id)
            .findFirst()
            .orElseThrow();
    String picked =
        find(
                ben,
                Map.of(
                    "claims_q",
                    name(3),
                    "pick." + id,
                    "on",
                    "pick_for",
                    "title.0.claims",
                    "pick",
                    "1"))
            .body();
    assertThat(picked).containsPattern("name=\"title\\.0\\.claims\"[^>]*>\\s*" + id);
    ben.post(
        "/cases/" + caseId + "/records",
        Map.of(
            "type", "incident",
            "title.0.value", "Typed before",
            "title.0.claims", id));
    Viewer seer = desk.desk.people().viewer("ben");
    Entity one = desk.desk.entities().list(EntityQuery.inCase(caseId, seer)).getFirst();
    assertThat(one.of("title").getFirst().claims()).containsExactly(id);
  }

  @Test
  void theScriptAsksTheSameAndOutsidersAreNotAnswered() throws IOException {
    String path = "/cases/" + caseId + "/claims.json?q=" + name(7);
    assertThat(desk.signedIn("ben").get(path).body())
        .startsWith("[{")
        .contains(name(7))
        .doesNotContain(name(8));
    assertThat(desk.signedIn("cho").get(path).statusCode()).isEqualTo(403);
  }
}
