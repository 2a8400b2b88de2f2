package org.tocsin.desk.publish.verify;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What verification found.
 *
 * @param subject what was checked, as it was named
 * @param lines one a sentence and one a thing beside them, in order
 * @param soundSentences how many sentences hold
 * @param sentences how many there should be; 0 when the subject has none
 * @param closing one line about the whole
 */
public record VerificationReport(
    String subject, List<Line> lines, int soundSentences, int sentences, String closing) {

  /** How one thing stands. */
  public enum Verdict {
    OK,
    CHANGED,
    /** Neither sound nor changed: something a reader has to know or do. */
    NOTE
  }

  /**
   * @param what "s12", "frame", "checkpoint" ...
   * @param reason "" when there is nothing to say
   */
  public record Line(String what, Verdict verdict, String reason) {}

  public VerificationReport {
    lines = List.copyOf(lines);
  }

  /** Whether everything holds. */
  public boolean isSound() {
    return lines.stream().noneMatch(line -> line.verdict() == Verdict.CHANGED);
  }

  /** The lines for a person; sound sentences are left out unless {@code all}. */
  public List<String> toText(boolean all) {
    List<String> text = new ArrayList<>();
    for (Line line : lines) {
      if (all || line.verdict() != Verdict.OK) {
        String reason = line.reason().isEmpty() ? "" : ": " + line.reason();
        String verdict = line.verdict() == Verdict.OK ? "ok" : line.verdict().name();
        text.add(line.what() + ": " + verdict + reason);
      }
    }
    text.add((isSound() ? "Sound. " : "CHANGED. ") + closing);
    return text;
  }

  public JsonNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("subject", subject).put("sound", isSound());
    json.put("sentences_sound", soundSentences).put("sentences", sentences);
    ArrayNode list = json.putArray("lines");
    for (Line line : lines) {
      ObjectNode entry = list.addObject().put("what", line.what());
      entry.put("verdict", line.verdict().name().toLowerCase(java.util.Locale.ROOT));
      entry.put("reason", line.reason());
    }
    json.put("closing", closing);
    return json;
  }
}
