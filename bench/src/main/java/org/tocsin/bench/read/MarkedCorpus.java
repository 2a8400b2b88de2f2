package org.tocsin.bench.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tocsin.reader.Span;
import org.tocsin.reader.tag.NameTagger;
import org.tocsin.reader.tag.Tagged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sub-corpus of re3d (Dstl 2017): {@code documents.json} and {@code entities.json}, an object a
 * line. Ten classes count; of marks that overlap the longest; marks that the crowd did not believe
 * (confidence below one half) are left out, as are rare classes.
 *
 * @param name of its folder
 */
record MarkedCorpus(String name, List<Text> texts) {
  /**
   * @param marks in UTF-16 characters
   */
  record Text(String text, List<Tagged> marks) {}

  private static final Set<String> CLASSES =
      Set.of(
          "DocumentReference",
          "Location",
          "MilitaryPlatform",
          "Money",
          "Nationality",
          "Organisation",
          "Person",
          "Quantity",
          "Temporal",
          "Weapon");
  private static final double BELIEVED = 0.5;

  /** The sub-corpora among some files, by name; none when there are none. */
  static List<MarkedCorpus> of(Map<String, byte[]> files) throws IOException {
    Map<String, MarkedCorpus> found = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String end = "documents.json";
      if (file.getKey().endsWith(end)) {
        String folder = file.getKey().substring(0, file.getKey().length() - end.length());
        byte[] entities = files.get(folder + "entities.json");
        if (entities != null) {
          String path = folder.isEmpty() ? "." : folder.substring(0, folder.length() - 1);
          String name = path.substring(path.lastIndexOf('/') + 1);
          found.put(name, new MarkedCorpus(name, texts(file.getValue(), entities)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Text> texts(byte[] documents, byte[] entities) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<Tagged>> marks = new LinkedHashMap<>();
    for (JsonNode row : rows(documents)) {
      String id = row.path("_id").asString("");
      texts.put(id, row.path("text").asString(""));
      marks.put(id, new ArrayList<>());
    }
    for (JsonNode row : rows(entities)) {
      List<Tagged> of = marks.get(row.path("documentId").asString(""));
      String type = row.path("type").asString("");
      boolean counts = CLASSES.contains(type) && row.path("confidence").asDouble(0) >= BELIEVED;
      if (of != null && counts) {
        of.add(new Tagged(new Span(row.path("begin").asInt(0), row.path("end").asInt(0)), type));
      }
    }
    List<Text> all = new ArrayList<>();
    texts.forEach(
        (id, text) -> all.add(new Text(text, NameTagger.flat(marks.getOrDefault(id, List.of())))));
    return List.copyOf(all);
  }

  private static List<JsonNode> rows(byte[] lines) {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
      int begin = line.indexOf('{');
      if (begin >= 0) {
        rows.add(JsonMapper.shared().readTree(line.substring(begin)));
      }
    }
    return rows;
  }
}
