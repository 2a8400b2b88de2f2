package org.tocsin.bench.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tocsin.desk.Desk;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.reader.Reading;
import org.tocsin.reader.ReadingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes made-up documents into a case with the facts that collecting, reading and reviewing write
 * (docs/formats/facts.md): originals and working copies sealed, each claim committed to, some
 * judged.
 */
final class CaseWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PERSON = "ada";
  private static final Reading.ReaderInfo READER =
      new Reading.ReaderInfo("made up", "1", List.of());

  private final Desk desk;
  private final String caseId;
  private final SealedStore store;
  private final SplittableRandom random;
  private final Ids ids;
  private final ReadingJson json = new ReadingJson();

  CaseWriter(Desk desk, String caseId, long seed) {
    this.desk = desk;
    this.caseId = caseId;
    this.store = Journal.store(desk.ledger());
    this.random = new SplittableRandom(seed);
    this.ids = new Ids(random.split());
  }

  /** Seals and records documents, durable when this returns. */
  void write(List<MadeUp> documents) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (MadeUp made : documents) {
      add(made, entries);
    }
    desk.journal().record(entries);
  }

  private void add(MadeUp made, List<Entry> entries) throws IOException {
    String item = ids.next();
    SealedStore.Stored original = seal(made.text());
    SealedStore.Stored copy = seal(json.write(reading(made)));
    ObjectNode content = JSON.objectNode();
    content.put("sha256", original.digest()).put("bytes", original.bytes());
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("content", content);
    parts.put("name", text(made.title() + ".txt"));
    parts.put("origin", JSON.objectNode().putNull("parent"));
    entries.add(new Entry("ItemSealed", caseId, item, PERSON, parts));
    entries.add(read(made, item, copy.digest()));
    for (int i = 0; i < made.claims().size(); i++) {
      String id = item + ".c" + i;
      MadeUp.Claim claim = made.claims().get(i);
      entries.add(
          new Entry(
              "CandidateRead", caseId, id, Entry.MACHINE, parts(made, claim, item, original)));
      review(id, claim, entries);
    }
  }

  private SealedStore.Stored seal(String text) throws IOException {
    return store.seal(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Reading reading(MadeUp made) {
    return new Reading(
        READER,
        new Reading.DocumentInfo(
            made.title(),
            made.language(),
            Reading.DocumentKind.NEWS,
            made.publisher(),
            null,
            made.day().toString(),
            null),
        made.text(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Entry read(MadeUp made, String item, String workingCopy) {
    ObjectNode by = JSON.objectNode().put("reader", "made up 1");
    by.putArray("lexicons");
    by.put("working_copy_sha256", workingCopy);
    by.putObject("counts").put("claim", made.claims().size());
    ObjectNode document = about(made).put("language", made.language()).put("kind", "news");
    document.put("stated_date", made.day().toString()).putNull("marked_date");
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("reading", by);
    parts.put("content", JSON.objectNode().put("media_type", "text/plain"));
    parts.put("document", document);
    ObjectNode notes = JSON.objectNode();
    notes.putArray("list");
    parts.put("notes", notes);
    return new Entry("ItemRead", caseId, item, Entry.MACHINE, parts);
  }

  private static Map<String, JsonNode> parts(
      MadeUp made, MadeUp.Claim claim, String item, SealedStore.Stored original) {
    ObjectNode source = JSON.objectNode().put("item", item).put("item_sha256", original.digest());
    source.putObject("span").put("begin", claim.begin()).put("end", claim.end());
    claim.speakers().forEach(source.putArray("speakers")::add);
    source.put("stance", claim.stance());
    source.set("document", about(made).put("date", made.day().toString()));
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("statement", text(claim.sentence()));
    parts.put("quote", text(claim.sentence()));
    parts.put("source", source);
    parts.put("detail", detail(claim));
    return parts;
  }

  private static ObjectNode detail(MadeUp.Claim claim) {
    ObjectNode detail = JSON.objectNode().put("kind", claim.kind()).put("type", claim.type());
    boolean dated = !claim.kind().equals("QUANTITY");
    String day = dated ? claim.day().toString() : null;
    detail.put("day", day).put("day_text", day).put("day_inferred", false);
    detail.put("place", dated ? claim.spot().name() : null).putNull("addressee");
    ObjectNode reading = detail.putObject("reading");
    reading.put("value", claim.amount()).put("unit", claim.type());
    reading.put("sentence", claim.sentence());
    ObjectNode place = reading.putArray("places").addObject().put("name", claim.spot().name());
    place.put("lat", claim.spot().entry().latitude()).put("lon", claim.spot().entry().longitude());
    place.put("gazetteer_id", "geonames:" + claim.spot().entry().id());
    place.put("country", claim.spot().entry().country());
    return detail;
  }

  /** One in fifteen was judged by somebody. */
  private void review(String id, MadeUp.Claim claim, List<Entry> entries) {
    switch (random.nextInt(100)) {
      case 0, 1, 2 -> entries.add(act("CandidateAccepted", id, "", Map.of()));
      case 3 -> entries.add(act("CandidateRejected", id, "said of another place", Map.of()));
      case 4 -> {
        ObjectNode changes = JSON.objectNode().put("place", claim.spot().name() + " district");
        entries.add(act("CandidateCorrected", id, "as the map has it", Map.of("changes", changes)));
      }
      case 5, 6 -> {
        ObjectNode changes = JSON.objectNode().put("source", "B").put("information", 3);
        entries.add(act("ClaimGraded", id, "known to us", Map.of("changes", changes)));
      }
      default -> {}
    }
  }

  private Entry act(String kind, String id, String reason, Map<String, JsonNode> more) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("reason", text(reason));
    parts.putAll(more);
    return new Entry(kind, caseId, id, PERSON, parts);
  }

  private static ObjectNode about(MadeUp made) {
    return JSON.objectNode().put("title", made.title()).put("publisher", made.publisher());
  }

  private static ObjectNode text(String text) {
    return JSON.objectNode().put("text", text);
  }
}
