package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The present form of a candidate: as the machine read it, with every correction that stands
 * applied in order, in the status of the last action that stands.
 */
record Standing(Form form, Candidate.Status status, String gradeSource, int gradeInformation) {

  /** An action that nobody has undone. */
  record Act(String action, String changes) {}

  /** What a correction can change, as the columns of the table. */
  record Form(
      String speakers,
      String voice,
      String stance,
      String type,
      @Nullable String day,
      @Nullable String dayText,
      int dayInferred,
      @Nullable String place) {}

  /**
   * @param original what a person may correct, as the machine read it
   * @param acts in order
   */
  static Standing of(String original, List<Act> acts) {
    ObjectNode form = EstablishView.parse(original).asObject();
    Candidate.Status status = Candidate.Status.CANDIDATE;
    ObjectNode grade =
        JsonNodeFactory.instance.objectNode().put("source", "F").put("information", 6);
    for (Act act : acts) {
      JsonNode changes = EstablishView.parse(act.changes());
      switch (act.action()) {
        case Kinds.CANDIDATE_ACCEPTED -> status = Candidate.Status.ACCEPTED;
        case Kinds.CANDIDATE_REJECTED -> status = Candidate.Status.REJECTED;
        case Kinds.CANDIDATE_CORRECTED -> {
          status = Candidate.Status.CORRECTED;
          form.setAll(changes.asObject());
        }
        case Kinds.CLAIM_LINKED ->
            status = status == Candidate.Status.CANDIDATE ? Candidate.Status.ACCEPTED : status;
        // a thing said twice counts once: the second stays on record and out of every count
        case Kinds.DUPLICATE_MARKED -> status = Candidate.Status.REJECTED;
        case Kinds.CLAIM_GRADED -> grade.setAll(changes.asObject());
        default -> {}
      }
    }
    return new Standing(
        form(form, form),
        status,
        grade.path("source").asString("F"),
        grade.path("information").asInt(6));
  }

  /**
   * @param said who says it and with which stance
   * @param what the rest
   */
  static Form form(JsonNode said, JsonNode what) {
    JsonNode speakers = said.path("speakers");
    return new Form(
        speakers.toString(),
        speakers.isEmpty() ? "" : speakers.path(speakers.size() - 1).asString(""),
        said.path("stance").asString("asserts"),
        what.path("type").asString(""),
        EstablishView.optional(what.path("day")),
        EstablishView.optional(what.path("day_text")),
        what.path("day_inferred").asBoolean(false) ? 1 : 0,
        EstablishView.optional(what.path("place")));
  }
}
