package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.reader.Reading;
import org.tocsin.reader.copies.Sketch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts that one reading gives: ItemRead and a CandidateRead for each candidate. What each part
 * holds is in docs/formats/facts.md; names of persons at risk stand in the part {@code restricted}
 * alone.
 */
final class ReadFacts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Item item;
  private final Reading reading;
  private final JsonNode tree;
  private final Mask mask;
  private final @Nullable String withheld;

  ReadFacts(Item item, Reading reading, JsonNode tree, Mask mask) {
    this(item, reading, tree, mask, null);
  }

  /**
   * @param withheld stands for what each candidate says when all of it is withheld, else null
   */
  ReadFacts(Item item, Reading reading, JsonNode tree, Mask mask, @Nullable String withheld) {
    this.item = item;
    this.reading = reading;
    this.tree = tree;
    this.mask = mask;
    this.withheld = withheld;
  }

  List<Entry> list(String workingCopy, String mediaType, Set<String> atRisk, List<Draft> drafts) {
    List<Entry> entries = new ArrayList<>();
    entries.add(itemRead(workingCopy, mediaType, atRisk, drafts));
    drafts.forEach(draft -> entries.add(candidate(draft)));
    return entries;
  }

  private Entry itemRead(
      String workingCopy, String mediaType, Set<String> atRisk, List<Draft> drafts) {
    ObjectNode by = JSON.objectNode();
    by.put("reader", reading.reader().name() + " " + reading.reader().version());
    by.set("lexicons", tree.path("reader").path("lexicons"));
    by.put("working_copy_sha256", workingCopy);
    ObjectNode counts = by.putObject("counts");
    count(drafts).forEach(counts::put);
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("reading", by);
    parts.put("content", JSON.objectNode().put("media_type", mediaType));
    parts.put("document", mask.apply(tree.path("document")));
    parts.put(OriginTable.SKETCH, JSON.objectNode().put("text", sketch()));
    parts.put("notes", JSON.objectNode().set("list", mask.apply(tree.path("notes"))));
    if (!atRisk.isEmpty()) {
      ObjectNode restricted = JSON.objectNode();
      atRisk.forEach(restricted.putArray("names_at_risk")::add);
      parts.put("restricted", restricted);
    }
    return new Entry(Kinds.ITEM_READ, item.caseId(), item.id(), Entry.MACHINE, parts);
  }

  /** By which copies of this text are known; no word can be read back from it. */
  private String sketch() {
    StringBuilder read = new StringBuilder();
    Quotes quotes = new Quotes(reading.text());
    for (Reading.Region region : reading.regions()) {
      switch (region.kind()) {
        case BODY, LEAD, HEADING -> read.append(quotes.at(region.span())).append("\n\n");
        default -> {}
      }
    }
    return Sketch.of(read.isEmpty() ? reading.text() : read.toString()).encoded();
  }

  private static Map<String, Integer> count(List<Draft> drafts) {
    Map<String, Integer> counts = new TreeMap<>();
    drafts.forEach(draft ->
        counts.merge(draft.kind().name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
    return counts;
  }

  private Entry candidate(Draft draft) {
    ObjectNode quote = JSON.objectNode().put("text", draft.quote());
    ObjectNode source = source(draft);
    ObjectNode detail = detail(draft);
    String id = CandidateId.of(item.id(), draft.localId());
    return new Entry(
        Kinds.CANDIDATE_READ,
        item.caseId(),
        id,
        Entry.MACHINE,
        withheld == null
            ? CandidateParts.of(quote, source, detail, mask)
            : CandidateParts.withheld(withheld, quote, source, detail));
  }

  private ObjectNode source(Draft draft) {
    ObjectNode source = JSON.objectNode();
    source.put("item", item.id()).put("item_sha256", item.digest());
    source.putObject("span").put("begin", draft.span().begin()).put("end", draft.span().end());
    draft.speakers().forEach(source.putArray("speakers")::add);
    source.put("stance", draft.stance());
    JsonNode document = mask.apply(tree.path("document"));
    ObjectNode about = source.putObject("document");
    about.set("title", document.path("title"));
    about.set("publisher", document.path("publisher"));
    JsonNode stated = document.path("stated_date");
    JsonNode marked = document.path(ItemReading.MARKED_DATE);
    about.put("date", stated.isString() ? stated.asString() : EstablishView.optional(marked));
    return source;
  }

  private ObjectNode detail(Draft draft) {
    ObjectNode detail = JSON.objectNode();
    detail.put("kind", draft.kind().name()).put("type", draft.type());
    PartialDay day = draft.day();
    detail.put("day", day == null ? null : day.first().toString());
    detail.put("day_text", day == null ? null : day.text());
    detail.put("day_inferred", draft.dayInferred());
    detail.put("place", draft.place());
    detail.put(
        "addressee",
        draft.addressee() == null ? null : CandidateId.of(item.id(), draft.addressee()));
    detail.set("reading", draft.detail());
    return detail;
  }
}
