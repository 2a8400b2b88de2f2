package org.tocsin.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.ledger.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts about as large as those of a claim that was read. */
final class SampleFact {
  private static final String CONTENT =
      "An invented speaker said that an invented road was closed to goods and open to patients. ";
  private final JsonMapper json = JsonMapper.builder().build();

  Draft draft(int number) {
    ObjectNode body = json.createObjectNode();
    body.put("claim", "claim-" + number);
    body.put("stance", "asserts");
    body.put("content", CONTENT.repeat(3));
    body.putObject("span").put("begin", number).put("end", number + CONTENT.length());
    return new Draft("BenchEntryWritten", Instant.EPOCH.plusSeconds(number), parts(number, body));
  }

  List<Draft> drafts(int count, int firstNumber) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft(firstNumber + i));
    }
    return drafts;
  }

  /** The same content with nothing around it. */
  byte[] plainBytes(List<Draft> drafts) {
    return json.writeValueAsBytes(drafts.stream().map(Draft::parts).toList());
  }

  private Map<String, JsonNode> parts(int number, ObjectNode body) {
    JsonNode subject = json.getNodeFactory().stringNode("subject-" + number);
    JsonNode who = json.getNodeFactory().stringNode("bench");
    return Map.of("subject", subject, "who", who, "body", body);
  }
}
