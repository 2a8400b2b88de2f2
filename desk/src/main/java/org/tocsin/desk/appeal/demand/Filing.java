package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.appeal.directory.Membership;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the facts of one case's appeals; each is one entry, so that each can be disclosed alone.
 */
record Filing(String caseId, String by, Ids ids) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  String open(
      List<Entry> entries,
      String title,
      String speaker,
      @Nullable LocalDate day,
      @Nullable String itemId) {
    ObjectNode appeal = JSON.objectNode().put("title", title).put("speaker", speaker);
    appeal.put("day", day == null ? null : day.toString()).put("item", itemId);
    String id = ids.next();
    entries.add(new Entry(Kinds.APPEAL_OPENED, caseId, id, by, Map.of("appeal", appeal)));
    return id;
  }

  String name(
      List<Entry> entries,
      String appeal,
      String name,
      List<Institution> known,
      Optional<Membership> membership) {
    ObjectNode addressee = JSON.objectNode().put("appeal", appeal).put("name", name);
    known.forEach(one -> addressee.withArray("institutions").add(one.id()));
    List<Institution> parties =
        membership.map(Membership::members).orElse(known.size() > 1 ? known : List.of());
    parties.forEach(one ->
        addressee.withArray("parties").addObject().put("id", one.id()).put("name", one.name()));
    membership.ifPresent(
        of -> addressee.put("member_day", of.day().toString()).put("missing", of.missing()));
    String id = ids.next();
    entries.add(new Entry(Kinds.ADDRESSEE_NAMED, caseId, id, by, Map.of("addressee", addressee)));
    return id;
  }

  /**
   * An appeal as it stands in a document.
   *
   * @param demands candidate ids of those that are right
   * @param meant who is meant by an addressee the document does not name in full, by its candidate
   * @throws IllegalArgumentException when none is chosen
   */
  List<Entry> confirm(Proposal proposal, Set<String> demands, Map<String, String> meant) {
    List<Entry> entries = new ArrayList<>();
    LocalDate day = proposal.day();
    String appeal = open(entries, proposal.title(), proposal.speaker(), day, proposal.itemId());
    for (Proposal.Offered one : proposal.addressees()) {
      confirm(entries, appeal, one.meaning(meant.get(one.candidateId())), demands, proposal);
    }
    if (entries.size() == 1) {
      throw new IllegalArgumentException("choose at least one demand that was read rightly");
    }
    return entries;
  }

  /** The demands of one addressee that somebody found rightly read; nothing when there is none. */
  private void confirm(
      List<Entry> entries,
      String appeal,
      Proposal.Offered offered,
      Set<String> chosen,
      Proposal proposal) {
    List<NewDemand> right =
        offered.demands().stream().filter(one -> chosen.contains(one.candidateId())).toList();
    if (right.isEmpty()) {
      return;
    }
    String addressee =
        name(
            entries,
            appeal,
            offered.name(),
            offered.known(),
            Optional.ofNullable(offered.membership()));
    LocalDate day = proposal.day();
    for (NewDemand one : right) {
      String demand = demand(entries, appeal, one, List.of(addressee));
      if (day != null) {
        Evidence published = Evidence.item(proposal.itemId());
        entries.add(step(demand, addressee, "", StepKind.MADE_PUBLIC, day, published, ""));
      }
    }
  }

  String demand(List<Entry> entries, String appeal, NewDemand demand, List<String> addressees) {
    ObjectNode what = JSON.objectNode().put("appeal", appeal).put("text", demand.text());
    what.put("force", demand.force()).put("polarity", demand.polarity());
    what.put("forum", demand.forum()).put("measure", demand.measure());
    what.put("target", demand.target()).put("instrument", demand.instrument());
    what.put("ultimate", demand.ultimate()).put("timing", demand.timing());
    what.put("deadline", demand.deadline() == null ? null : demand.deadline().toString());
    what.put("stated", demand.deadlineStated()).put("candidate", demand.candidateId());
    addressees.forEach(what.withArray("addressees")::add);
    ObjectNode evidence = JSON.objectNode();
    demand.evidence().forEach(one -> evidence.withArray("rests_on").add(one.json()));
    String id = ids.next();
    entries.add(
        new Entry(Kinds.DEMAND_MADE, caseId, id, by, Map.of("demand", what, "evidence", evidence)));
    return id;
  }

  Entry step(
      String demand,
      String addressee,
      String party,
      StepKind kind,
      LocalDate day,
      Evidence evidence,
      String note) {
    ObjectNode step = JSON.objectNode().put("addressee", addressee).put("party", party);
    step.put("kind", kind.word()).put("day", day.toString());
    return new Entry(
        Kinds.STEP_SHOWN,
        caseId,
        demand,
        by,
        Map.of(
            "step", step,
            "evidence", evidence.json(),
            "note", JSON.objectNode().put("text", note)));
  }
}
