package org.tocsin.desk.appeal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.Board.AddresseeRow;
import org.tocsin.desk.appeal.Board.AppealSheet;
import org.tocsin.desk.appeal.Board.DemandRow;
import org.tocsin.desk.appeal.Board.Response;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of step 6: who was asked for what, what was recorded of their answers, and how long the
 * silence lasts. A state rises only on recorded evidence: an appeal in a document that was
 * published is "made public", nothing more. Thread-safe.
 */
public final class Appealing {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  static final String RESPONSE_RECORDED = "ResponseRecorded";
  private static final String MADE_PUBLIC = "made public";
  private static final List<String> RESPONSE_KINDS =
      List.of("agreed", "partly", "noted", "refused", "referred", "acknowledged", "acted");

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final ResponseTable responses;

  public Appealing(
      Journal journal, JdbcClient jdbc, Collecting collecting, Establishing establishing) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.responses = new ResponseTable(jdbc);
    journal.project(responses);
  }

  /** Every appeal of the case up to {@code asOf}; silence is counted to that day. */
  public Board board(String caseId, LocalDate asOf) {
    Map<String, List<Candidate>> byItem =
        establishing
            .list(
                CandidateQuery.inCase(caseId)
                    .ofKind(Candidate.Kind.ADDRESSEE, Candidate.Kind.DEMAND)
                    .standing())
            .stream()
            .collect(
                Collectors.groupingBy(Candidate::itemId, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Response>> answers = responses.byCandidate(caseId);
    answers.replaceAll((demand, given) -> given.stream().map(one -> shown(caseId, one)).toList());
    List<AppealSheet> sheets = new ArrayList<>();
    byItem.forEach(
        (item, candidates) -> sheet(item, candidates, answers, asOf).ifPresent(sheets::add));
    return new Board(caseId, asOf, List.copyOf(sheets));
  }

  /**
   * Records what somebody answered to a demand.
   *
   * @param kind agreed, partly, noted, refused, referred, acknowledged or acted
   * @param itemId the sealed item that shows it, null when there is none
   */
  public Response record(
      String demandId,
      String kind,
      LocalDate day,
      String note,
      @Nullable String itemId,
      String by) {
    if (!RESPONSE_KINDS.contains(kind)) {
      throw new IllegalArgumentException(
          "a response is one of " + String.join(", ", RESPONSE_KINDS));
    }
    Candidate demand = establishing.get(demandId);
    if (demand.kind() != Candidate.Kind.DEMAND) {
      throw new IllegalArgumentException("only a demand is answered; " + demandId + " is none");
    }
    if (itemId != null) {
      collecting.getItem(itemId);
    }
    ObjectNode response = JSON.objectNode().put("kind", kind).put("day", day.toString());
    response.put("note", note.strip()).put("item", itemId);
    Map<String, JsonNode> parts = Map.of("response", response);
    long leaf =
        journal.record(new Entry(RESPONSE_RECORDED, demand.caseId(), demandId, by, parts)).leaf();
    return new Response(kind, day, note.strip(), itemId, by, leaf);
  }

  /** Everybody reads the board: no name of a person at risk, no address of a restricted item. */
  private Response shown(String caseId, Response response) {
    String item = response.itemId();
    boolean open = item != null && collecting.findItem(item).isPresent();
    return new Response(
        response.kind(),
        response.day(),
        establishing.claims().masked(caseId, response.note()),
        open ? item : null,
        response.by(),
        response.leaf());
  }

  private Optional<AppealSheet> sheet(
      String itemId,
      List<Candidate> candidates,
      Map<String, List<Response>> answers,
      LocalDate asOf) {
    AppealDay day = establishing.findReading(itemId).map(AppealDay::of).orElse(AppealDay.UNKNOWN);
    List<AddresseeRow> rows = new ArrayList<>();
    for (Candidate addressee : candidates) {
      if (addressee.kind() == Candidate.Kind.ADDRESSEE) {
        List<DemandRow> demands =
            candidates.stream()
                .filter(c -> c.kind() == Candidate.Kind.DEMAND)
                .filter(c -> addressee.id().equals(c.addressee()))
                .map(c -> row(c, answers.getOrDefault(c.id(), List.of()), day, asOf))
                .toList();
        String name = addressee.detail().path("name").asString(addressee.statement());
        rows.add(new AddresseeRow(addressee, name, addressee.type(), demands));
      }
    }
    if (rows.stream().allMatch(row -> row.demands().isEmpty()) || day.isAfter(asOf)) {
      return Optional.empty();
    }
    Optional<ItemReading> reading = establishing.findReading(itemId);
    JsonNode document = reading.map(ItemReading::document).orElseGet(JSON::objectNode);
    return Optional.of(
        new AppealSheet(
            itemId,
            title(itemId, document),
            speaker(document, candidates),
            day.exact(),
            day.note(),
            List.copyOf(rows)));
  }

  private String title(String itemId, JsonNode document) {
    JsonNode title = document.path("title");
    return title.isString() && !title.asString().isBlank()
        ? title.asString()
        : collecting.getItem(itemId).name();
  }

  private static @Nullable String speaker(JsonNode document, List<Candidate> candidates) {
    JsonNode named = document.path("speaker").path("name");
    if (named.isString()) {
      return named.asString();
    }
    return candidates.stream()
        .flatMap(candidate -> candidate.speakers().stream())
        .findFirst()
        .orElse(null);
  }

  private static DemandRow row(
      Candidate demand, List<Response> answers, AppealDay day, LocalDate asOf) {
    List<Response> known = answers.stream().filter(a -> !a.day().isAfter(asOf)).toList();
    String state =
        known.stream()
            .map(Appealing::stateAfter)
            .reduce((earlier, later) -> later.equals("acknowledged") ? earlier : later)
            .orElse(MADE_PUBLIC);
    JsonNode polarity = demand.detail().path("polarity");
    return new DemandRow(
        demand,
        demand.detail().path("force").asString("normal"),
        polarity.asString("do"),
        state,
        silence(known, day, asOf),
        known);
  }

  private static String stateAfter(Response response) {
    return switch (response.kind()) {
      case "acknowledged" -> "acknowledged";
      case "acted" -> "acted";
      default -> "answered";
    };
  }

  /** Days from the asking, or from the last answer, to the as-of day. */
  private static int silence(List<Response> answers, AppealDay day, LocalDate asOf) {
    LocalDate since = answers.isEmpty() ? day.exact() : answers.getLast().day();
    return since == null ? -1 : (int) Math.max(0, ChronoUnit.DAYS.between(since, asOf));
  }
}
