package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many of the victims that people found named in 300 published reports of attacks on defenders
 * the reader withholds. Names it misses are shown until a person masks them, so this floor only
 * ever goes up.
 */
class WithheldVictimsTest {
  private static final double FLOOR = 0.72;

  private final Reader reader = Reader.standard();
  private int named;
  private int withheld;
  private int persons;

  @Test
  void mostNamedVictimsAreWithheld() throws IOException {
    String articles = Files.readString(SharedData.find("data/reading/hrdsattack/data/train.json"));
    for (JsonNode article : JsonMapper.shared().readTree(articles)) {
      count(article);
    }
    double share = (double) withheld / named;
    System.out.printf(
        "victims: %d named, %.3f withheld; %d persons at risk%n", named, share, persons);
    assertThat(share).isGreaterThanOrEqualTo(FLOOR);
  }

  private void count(JsonNode article) {
    String html = article.path("sample").path("Input.article_interface").asString("");
    String text = html.replace("</p>", "\n\n").replaceAll("<[^>]*>", " ");
    Set<String> parts = new HashSet<>();
    for (Reading.Person person :
        reader.read(text.getBytes(StandardCharsets.UTF_8), Hints.NONE).persons()) {
      if (person.atRisk()) {
        persons++;
        parts.addAll(List.of(lower(person.name()).split("\\s+")));
      }
    }
    for (JsonNode victim : article.path("merged_sample").path("victims")) {
      String name = lower(victim.path("victim_name").asString("").strip());
      boolean one = victim.path("victim_population_type").asString("").equals("individual");
      if (one && !name.isEmpty() && !name.equals("none") && lower(text).contains(name)) {
        named++;
        withheld += parts.containsAll(List.of(name.split("\\s+"))) ? 1 : 0;
      }
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
