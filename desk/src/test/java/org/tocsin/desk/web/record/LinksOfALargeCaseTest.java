package org.tocsin.desk.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** A case with more linked records than a drawing holds: 210 actors and more than 1,900 links. */
class LinksOfALargeCaseTest {
  private static final int ACTORS = 210;
  private static final int LINKS_EACH = 10;
  private static final int LIGHT = 200_000;

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static String caseId;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    Viewer ben = desk.desk.people().viewer("ben");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < ACTORS; i++) {
      List<NewStatement> values = new ArrayList<>();
      values.add(NewStatement.of("name", "Unit of the exercise with a long name, number " + i));
      for (int link = 1; link <= LINKS_EACH && link <= i; link++) {
        values.add(NewStatement.of("superior", ids.get((i * 7 + link * 13) % i)));
      }
      ids.addAll(
          desk.desk
              .entities()
              .openAll(caseId, List.of(new NewEntity("actor", "", values)), "", "", ben));
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String page(String path) throws IOException {
    return desk.signedIn("cho").get("/cases/" + caseId + path).body();
  }

  @Test
  void thePageStaysLightAndTheDrawingIsReachedByKeyboard() throws IOException {
    String links = page("/links");
    assertThat(links.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LIGHT);
    assertThat(links).contains("<path class=\"not_stated\" d=\"M");
    assertThat(links.split("<a href=\"/records/[^\"]*\" class=\"(un)?named", -1)).hasSize(201);
  }

  @Test
  void theTableSaysAllOfItInPartsAndAsAFile() throws IOException {
    int total = page("/links.csv").split("\n").length - 1;
    assertThat(total).isGreaterThan(1_900);
    Visitor cho = desk.signedIn("cho");
    int rows = 0;
    for (int from = 0; from < total; from += 100) {
      String part = cho.get("/cases/" + caseId + "/links?from=" + from).body();
      rows += part.split("<th scope=\"row\">", -1).length - 1;
    }
    assertThat(rows).isEqualTo(total);
  }
}
