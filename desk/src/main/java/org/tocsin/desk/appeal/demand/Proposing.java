package org.tocsin.desk.appeal.demand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.appeal.directory.Directory;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.appeal.directory.Membership;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;

/** Makes a proposal of what the reader found in a document. */
final class Proposing {
  private static final int MOST = 2_000;

  private final Collecting collecting;
  private final Establishing establishing;
  private final Directory directory;
  private final AppealTable table;

  Proposing(
      Collecting collecting, Establishing establishing, Directory directory, AppealTable table) {
    this.collecting = collecting;
    this.establishing = establishing;
    this.directory = directory;
    this.table = table;
  }

  /**
   * @param given the day as a person knows it, for a document that states none
   * @throws NoSuchElementException when {@code viewer} sees no such item, or it holds no demand
   */
  Proposal of(String itemId, @Nullable LocalDate given, Viewer viewer) {
    Item item = collecting.getItem(itemId, viewer);
    List<Candidate> read =
        establishing.list(
            CandidateQuery.inCase(item.caseId())
                .ofItem(itemId)
                .ofKind(Candidate.Kind.ADDRESSEE, Candidate.Kind.DEMAND, Candidate.Kind.INSTRUMENT)
                .standing()
                .page(-1, MOST)
                .seenBy(viewer));
    Optional<ItemReading> reading = establishing.findReading(itemId, viewer);
    LocalDate day = reading.flatMap(ItemReading::findDay).orElse(given);
    Map<String, String> instruments = instruments(read);
    List<Proposal.Offered> offered = new ArrayList<>();
    for (Candidate one : read) {
      if (one.kind() == Candidate.Kind.ADDRESSEE) {
        offered.add(offered(one, read, instruments, day));
      }
    }
    offered.removeIf(one -> one.demands().isEmpty());
    offered.replaceAll(one -> settled(one, item.caseId(), offered));
    if (offered.isEmpty()) {
      throw new NoSuchElementException("no demand was read in item " + itemId);
    }
    JsonNode title = reading.map(r -> r.document().path("title")).orElse(null);
    String named = title != null && title.isString() ? title.asString() : "";
    return new Proposal(
        item.caseId(),
        itemId,
        named.isBlank() ? item.name() : named,
        speaker(reading, read),
        day,
        List.copyOf(offered));
  }

  private Proposal.Offered offered(
      Candidate addressee,
      List<Candidate> read,
      Map<String, String> instruments,
      @Nullable LocalDate day) {
    String name = addressee.detail().path("name").asString(addressee.statement());
    List<Institution> byName = directory.named(name);
    List<Institution> known = byName.isEmpty() ? directory.named(addressee.statement()) : byName;
    List<NewDemand> demands =
        read.stream()
            .filter(one -> one.kind() == Candidate.Kind.DEMAND)
            .filter(one -> addressee.id().equals(one.addressee()))
            .map(one -> demand(one, instruments))
            .toList();
    boolean office =
        known.isEmpty() && addressee.detail().path("type").asString("").equals("office");
    return new Proposal.Offered(
        addressee.id(),
        name,
        known,
        membership(known, day).orElse(null),
        demands,
        office ? directory.bearing(name) : List.of());
  }

  /**
   * An office without its organisation is the one that the case addresses already, in this document
   * or in another appeal; when that is none or not one only, a person says who is meant.
   */
  private Proposal.Offered settled(
      Proposal.Offered office, String caseId, List<Proposal.Offered> beside) {
    if (office.choices().isEmpty()) {
      return office;
    }
    Set<String> addressed = new HashSet<>();
    beside.forEach(one -> one.known().forEach(known -> addressed.add(known.id())));
    table.listAddressees(caseId).forEach(one -> addressed.addAll(one.institutions()));
    List<Institution> one =
        office.choices().stream().filter(choice -> addressed.contains(choice.id())).toList();
    return one.size() == 1 ? office.meaning(one.getFirst().id()) : office;
  }

  /** Of the first group among them, on the day of the appeal. */
  Optional<Membership> membership(List<Institution> known, @Nullable LocalDate day) {
    return day == null
        ? Optional.empty()
        : known.stream()
            .filter(Institution::isGroup)
            .findFirst()
            .map(group -> directory.members(group.id(), day));
  }

  private static NewDemand demand(Candidate read, Map<String, String> instruments) {
    JsonNode detail = read.detail();
    String named =
        detail
            .path("instruments")
            .valueStream()
            .map(id -> instruments.getOrDefault(id.asString(""), ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    String ultimate = text(detail, "ultimate_addressee");
    String force = text(detail, "force");
    String polarity = text(detail, "polarity");
    LocalDate deadline = day(text(detail, "deadline"));
    return new NewDemand(
        read.statement(),
        NewDemand.FORCES.contains(force) ? force : "normal",
        NewDemand.POLARITIES.contains(polarity) ? polarity : "do",
        text(detail, "forum"),
        text(detail, "measure"),
        text(detail, "target"),
        named,
        ultimate.isEmpty() ? text(detail, "embedded_addressee") : ultimate,
        text(detail, "timing"),
        deadline,
        deadline != null,
        List.of(),
        read.id());
  }

  /** The words of each instrument by its id in the reading. */
  private static Map<String, String> instruments(List<Candidate> read) {
    Map<String, String> names = new HashMap<>();
    for (Candidate one : read) {
      if (one.kind() == Candidate.Kind.INSTRUMENT) {
        String name = text(one.detail(), "name");
        names.put(text(one.detail(), "id"), name.isEmpty() ? one.statement() : name);
      }
    }
    return names;
  }

  private static String speaker(Optional<ItemReading> reading, List<Candidate> read) {
    String named =
        reading.map(r -> r.document().path("speaker").path("name").asString("")).orElse("");
    return named.isEmpty()
        ? read.stream().flatMap(one -> one.speakers().stream()).findFirst().orElse("")
        : named;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : "";
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
