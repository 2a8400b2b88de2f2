package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.field.DeviceKeys;
import org.tocsin.desk.field.Report;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** The conversation that ODK Collect has with a server, over HTTP, and what goes wrong in one. */
class OpenRosaTest {
  private static final byte[] PHOTO = "not really a photo".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECOND = "another one".getBytes(StandardCharsets.UTF_8);
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of());

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;
  private static DeviceKeys.Made made;
  private static Device device;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    desk.desk.fielding().forms().addOurs("ada");
    made = key(Set.of("incident-report", "supply-and-access"));
    device = new Device(desk.address() + "/key/" + made.token());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static DeviceKeys.Made key(Set<String> forms) {
    return desk.desk
        .fielding()
        .keys()
        .make(file.id(), "blue phone", forms, Duration.ofDays(9), "ada");
  }

  @Test
  void collectGetsItsFormsAsksAndSendsInTwoParts() throws IOException {
    desk.desk
        .fielding()
        .forms()
        .addMedia(
            "incident-report",
            "places.csv",
            "text/csv",
            "a,b".getBytes(StandardCharsets.UTF_8),
            "ada");
    HttpResponse<String> list = device.get("/formList");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
    assertThat(list.headers().firstValue("Date")).isPresent();
    assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(list.body())
        .contains("http://openrosa.org/xforms/xformsList", "<formID>incident-report</formID>")
        .contains("<formID>supply-and-access</formID>")
        .doesNotContain("person-taken");

    HttpResponse<String> form = device.fetch(inside(list.body(), "downloadUrl"));
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat("md5:" + md5(form.body())).isEqualTo(inside(list.body(), "hash"));
    HttpResponse<String> manifest = device.fetch(inside(list.body(), "manifestUrl"));
    assertThat(manifest.body()).contains("http://openrosa.org/xforms/xformsManifest", "places.csv");
    HttpResponse<String> media = device.fetch(inside(manifest.body(), "downloadUrl"));
    assertThat("md5:" + md5(media.body())).isEqualTo(inside(manifest.body(), "hash"));

    HttpResponse<String> asked = device.head("/submission?deviceID=collect%3Atest");
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValueAsLong("X-OpenRosa-Accept-Content-Length").orElse(0))
        .isPositive();

    String xml = incident("uuid:two-parts", "<photo>one.jpg</photo>");
    HttpResponse<String> first = device.submit(xml, Map.of());
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.body()).contains("http://openrosa.org/http/response", "one.jpg");
    HttpResponse<String> second = device.submit(xml, Map.of("one.jpg", PHOTO));
    assertThat(second.statusCode()).isEqualTo(201);
    long facts = desk.desk.journal().size();
    assertThat(device.submit(xml, Map.of("one.jpg", PHOTO)).statusCode()).isEqualTo(201);
    Report report = only("uuid:two-parts");
    List<Report.Attachment> files = desk.desk.fielding().reports().listAttachments(report.id());
    assertThat(files).hasSize(1);
    assertThat(files.getFirst().verdict()).isEqualTo(Report.Verdict.NAMED);
    assertThat(desk.desk.journal().size() - facts).as("only reading may go on").isLessThan(30);
    Item item = desk.desk.collecting().getItem(report.itemId());
    try (var original = desk.desk.collecting().original(item)) {
      assertThat(new String(original.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(xml);
    }
    assertThat(desk.desk.collecting().listCustody(item.id()).getFirst().note())
        .isEqualTo("received from device key " + made.key().number());
  }

  @Test
  void anotherContentUnderTheSameIdIsKeptBesideTheFirstAndACorrectionAsAVersion()
      throws IOException {
    device.submit(incident("uuid:first", ""), Map.of());
    assertThat(
            device
                .submit(incident("uuid:first", "<place>Elsewhere</place>"), Map.of())
                .statusCode())
        .isEqualTo(201);
    assertThat(reports("uuid:first")).hasSize(2).anyMatch(Report::conflict);
    String corrected =
        incident("uuid:later", "")
            .replace("<instanceID>", "<deprecatedID>uuid:first</deprecatedID><instanceID>");
    device.submit(corrected, Map.of());
    assertThat(desk.desk.fielding().reports().listVersions(only("uuid:later"), ADA)).hasSize(3);
  }

  @Test
  void aKeyOpensItsOwnFormsAndNothingElse() throws IOException {
    Device other = new Device(desk.address() + "/key/" + key(Set.of("person-taken")).token());
    assertThat(other.get("/forms/incident-report/xml").statusCode()).isEqualTo(404);
    assertThat(other.submit(incident("uuid:not-mine", ""), Map.of()).statusCode()).isEqualTo(403);
    assertThat(desk.desk.fielding().reports().listRefusals(9))
        .anyMatch(r -> r.reason().contains("not one of this device"));
    assertThat(new Device(desk.address()).get("/cases/" + file.id()).statusCode()).isEqualTo(302);
    Device stranger = new Device(desk.address() + "/key/" + "x".repeat(43));
    assertThat(stranger.get("/formList").statusCode()).isEqualTo(401);
    assertThat(stranger.submit(incident("uuid:stranger", ""), Map.of()).statusCode())
        .isEqualTo(401);
    DeviceKeys.Made ended = key(Set.of("incident-report"));
    desk.desk.fielding().keys().revoke(ended.key().id(), "ada");
    assertThat(new Device(desk.address() + "/key/" + ended.token()).get("/formList").statusCode())
        .isEqualTo(401);
    assertThat(
            desk.desk
                .journal()
                .facts(0)
                .noneMatch(fact -> fact.parts().toString().contains(ended.token())))
        .isTrue();
  }

  @Test
  void theKeyIsAlsoAPasswordOfHttpBasic() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest.Builder list =
        HttpRequest.newBuilder(URI.create(desk.address() + "/openrosa/formList"));
    HttpResponse<String> refused = client.send(list.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    String pair = "phone:" + made.token();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> listed =
        client.send(
            list.header("Authorization", basic).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(listed.statusCode()).isEqualTo(200);
    assertThat(inside(listed.body(), "downloadUrl")).contains("/openrosa/forms/");
  }

  @Test
  void whatIsHostileIsRefusedInOneLineAndNothingIsLost() throws IOException {
    long before = desk.desk.fielding().reports().count();
    String entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + incident("uuid:xxe", "<place>&e;</place>");
    String flood =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + incident("uuid:flood", "<place>&b;</place>");
    String deep = incident("uuid:deep", "<a>".repeat(90) + "</a>".repeat(90));
    for (String xml :
        List.of(
            entity,
            flood,
            deep,
            "not xml",
            "<other id=\"incident-report\"><meta><instanceID>u</instanceID></meta></other>",
            "<incident id=\"incident-report\"/>",
            "<incident id=\"nosuch\"><meta><instanceID>u</instanceID></meta></incident>")) {
      HttpResponse<String> answer = device.submit(xml, Map.of());
      assertThat(answer.statusCode()).as(xml).isIn(400, 404);
      assertThat(answer.body()).contains("Not taken in: ").doesNotContain("root:", "Exception");
    }
    assertThat(
            device
                .submit(
                    incident("uuid:huge", "<place>" + "x".repeat(2 << 20) + "</place>"), Map.of())
                .statusCode())
        .isEqualTo(413);
    assertThat(
            device
                .post(
                    "--edge\r\nContent-Disposition: form-data; name=\"xml_sub"
                        .getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(400);
    assertThat(device.post("--edge--\r\n".getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(desk.desk.fielding().reports().count()).isEqualTo(before);
    assertThat(desk.desk.fielding().reports().listRefusals(20)).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void aFileWithANameThatClimbsIsKeptUnderItsLastPart() throws IOException {
    device.submit(incident("uuid:climbs", ""), Map.of("../../../etc/cron.d/x", PHOTO));
    List<Report.Attachment> files =
        desk.desk.fielding().reports().listAttachments(only("uuid:climbs").id());
    assertThat(files).extracting(Report.Attachment::name).containsExactly("x");
    assertThat(files.getFirst().verdict()).isEqualTo(Report.Verdict.UNNAMED);
  }

  @Test
  void aFileInPiecesGoesOnWhereItStoppedAndIsCheckedAgainstItsFingerprint() throws IOException {
    String print = sha256(SECOND);
    String path = "/uploads/" + print;
    assertThat(device.head(path).headers().firstValue("Upload-Offset")).hasValue("0");
    assertThat(
            device.patch(path, 0, SECOND.length, java.util.Arrays.copyOf(SECOND, 4)).statusCode())
        .isEqualTo(204);
    assertThat(device.head(path).headers().firstValue("Upload-Offset")).hasValue("4");
    HttpResponse<String> wrong = device.patch(path, 0, SECOND.length, SECOND);
    assertThat(wrong.statusCode()).isEqualTo(409);
    assertThat(wrong.headers().firstValue("Upload-Offset")).hasValue("4");
    byte[] rest = java.util.Arrays.copyOfRange(SECOND, 4, SECOND.length);
    assertThat(device.patch(path, 4, SECOND.length, rest).statusCode()).isEqualTo(204);
    String photo = "<photo sha256=\"" + print + "\">two.jpg</photo>";
    assertThat(device.submit(incident("uuid:pieces", photo), Map.of()).body())
        .doesNotContain("still to come");
    assertThat(desk.desk.fielding().reports().listAttachments(only("uuid:pieces").id()))
        .extracting(Report.Attachment::verdict)
        .containsExactly(Report.Verdict.MATCHES);
    assertThat(
            device
                .patch("/uploads/" + sha256(PHOTO), 0, 3, "abc".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(409);
    assertThat(device.head("/uploads/" + "..%2f..%2fx").statusCode()).isIn(400, 404);
    device.submit(
        incident("uuid:changed", photo.replace("two", "three")), Map.of("three.jpg", PHOTO));
    assertThat(desk.desk.fielding().reports().listAttachments(only("uuid:changed").id()))
        .extracting(Report.Attachment::verdict)
        .containsExactly(Report.Verdict.DIFFERS);
  }

  @Test
  void thePagesOfTheFieldShowWhatCameAndTheKeyOnce() throws IOException {
    device.submit(incident("uuid:shown", "<photo>never.jpg</photo>"), Map.of());
    Visitor ben = desk.signedIn("ben");
    assertThat(ben.get("/field").body())
        .contains("Incident report", "blue phone", "1 file still to come");
    assertThat(ben.get("/field/forms/incident-report").body()).contains("what the informant says");
    assertThat(ben.get("/field/reports/" + only("uuid:shown").id()).body()).contains("never.jpg");
    String fresh =
        ben.post(
                "/field/keys",
                Map.of(
                    "case", file.id(), "label", "red phone", "form", "person-taken", "days", "30"))
            .body();
    assertThat(fresh).contains("/key/", "<svg", "shown now and never again");
    assertThat(
            ben.post("/field/keys", Map.of("case", file.id(), "label", "x", "days", "9000"))
                .statusCode())
        .isEqualTo(302);
    assertThat(desk.signedIn("cho").get("/field").statusCode()).isEqualTo(403);
  }

  private static Report only(String instanceId) {
    List<Report> found = reports(instanceId);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Report> reports(String instanceId) {
    return desk.desk.fielding().reports().listLatest(ADA, 1000).stream()
        .filter(report -> report.instanceId().equals(instanceId))
        .toList();
  }

  private static String incident(String instanceId, String more) {
    return """
    <incident id="incident-report" version="1"><consent>yes</consent>\
    <account>Exercise: the road was blocked with stones.</account>%s\
    <meta><instanceID>%s</instanceID></meta></incident>\
    """
        .formatted(more, instanceId);
  }

  private static String inside(String xml, String element) {
    Matcher found = Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(xml);
    assertThat(found.find()).as(element).isTrue();
    return found.group(1);
  }

  private static String md5(String text) {
    return digest("MD5", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
