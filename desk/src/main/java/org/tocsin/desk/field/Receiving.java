package org.tocsin.desk.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.Parcel;
import org.tocsin.desk.field.FieldRefused.Why;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes reports in. What is acknowledged is durable: the sealed XML and the report are one write.
 * The same report twice is one report; another content under the same id is kept beside the first;
 * files may follow in later requests. Thread-safe.
 */
public final class Receiving {
  /** Refusals of one key that are put on record; a device gone wrong must not fill the ledger. */
  private static final int MOST_REFUSALS = 1_000;

  private static final int MOST_FILES = 200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A file that came in a request and is sealed already. */
  public record FileIn(String name, String mediaType, SealedStore.Stored stored) {}

  /**
   * What became of a request.
   *
   * @param isNew false when the report was here before
   * @param missing files that the report speaks of and that are not here yet
   */
  public record Receipt(Report report, boolean isNew, List<String> missing) {}

  private final Journal journal;
  private final Collecting collecting;
  private final Forms forms;
  private final ReportTable table;
  private final Uploads uploads;
  private final Ids ids;

  Receiving(
      Journal journal,
      Collecting collecting,
      Forms forms,
      ReportTable table,
      Uploads uploads,
      Ids ids) {
    this.journal = journal;
    this.collecting = collecting;
    this.forms = forms;
    this.table = table;
    this.uploads = uploads;
    this.ids = ids;
  }

  /** Seals a file of a report that is about to be handed to {@link #receive}. */
  public FileIn keep(String name, String mediaType, InputStream in) throws IOException {
    return new FileIn(FileName.of(name), mediaType, collecting.keep(in));
  }

  /**
   * Takes a report in, or more files of one that is here.
   *
   * @throws FieldRefused when it is not a report on a form of this key; nothing is recorded then
   * @throws IOException when it could not be made durable
   */
  public Receipt receive(FieldKey key, byte[] xml, List<FileIn> files) throws IOException {
    Instance instance = InstanceReader.read(xml);
    FieldForm form = form(key, instance);
    String digest = Digests.sha256(xml);
    List<FileIn> pieces = uploaded(key, instance, files);
    List<FileIn> all = Stream.concat(files.stream(), pieces.stream()).toList();
    if (all.size() > MOST_FILES) {
      throw new FieldRefused(Why.TOO_LARGE, "a report comes with at most 200 files at a time");
    }
    Parcel.Content content =
        xml.length <= Parcel.Small.MOST_BYTES
            ? Parcel.Small.of(xml)
            : new Parcel.Kept(collecting.keep(new ByteArrayInputStream(xml)));
    Receipt receipt =
        journal.alone(
            key.caseId() + " " + instance.instanceId(),
            () -> take(key, form, instance, digest, content, all));
    for (FileIn piece : pieces) {
      uploads.forget(key, piece.stored().digest());
    }
    return receipt;
  }

  /** Puts on record that something from this device was not taken in. */
  public void recordRefused(FieldKey key, String reason) {
    if (table.countRefusals(key.id()) < MOST_REFUSALS) {
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      parts.put("reason", JSON.objectNode().put("text", reason));
      parts.put("from", from(key));
      journal.record(new Entry(Kinds.REPORT_REFUSED, key.caseId(), key.id(), key.name(), parts));
    }
  }

  private FieldForm form(FieldKey key, Instance instance) {
    FieldForm form =
        forms
            .find(instance.formId(), instance.version())
            .orElseThrow(() ->
                new FieldRefused(
                    Why.UNKNOWN_FORM,
                    "there is no form \""
                        + FileName.of(instance.formId())
                        + "\" here: get the forms anew"));
    if (!key.forms().contains(form.id())) {
      throw new FieldRefused(
          Why.NOT_FOR_THIS_KEY,
          "the form \"" + form.title() + "\" is not one of this device: ask whoever made its key");
    }
    if (!form.root().equals(instance.root())) {
      throw new FieldRefused(
          Why.MALFORMED,
          "the report starts with <%s>, but reports on \"%s\" start with <%s>"
              .formatted(FileName.of(instance.root()), form.title(), form.root()));
    }
    return form;
  }

  /** What came in pieces before the report did. */
  private List<FileIn> uploaded(FieldKey key, Instance instance, List<FileIn> files)
      throws IOException {
    List<FileIn> found = new ArrayList<>();
    for (Map.Entry<String, String> file : instance.captured().entrySet()) {
      boolean came = files.stream().anyMatch(f -> f.stored().digest().equals(file.getValue()));
      Optional<Path> whole = came ? Optional.empty() : uploads.find(key, file.getValue());
      if (whole.isPresent()) {
        try (InputStream in = Files.newInputStream(whole.get())) {
          found.add(keep(file.getKey(), "application/octet-stream", in));
        }
      }
    }
    return found;
  }

  private Receipt take(
      FieldKey key,
      FieldForm form,
      Instance instance,
      String digest,
      Parcel.Content content,
      List<FileIn> files) {
    List<Report> before = table.listByInstance(key.caseId(), instance.instanceId());
    Optional<Report> same = before.stream().filter(r -> r.digest().equals(digest)).findFirst();
    Set<String> expected = expected(form, instance);
    if (same.isPresent()) {
      attach(key, same.get(), instance, expected, files);
      return receipt(same.get().id(), false, expected);
    }
    String id = ids.next();
    boolean withheld = Consent.isWithheld(forms.meanings(form), instance);
    String compartment = withheld ? key.closed() : "";
    List<Parcel> parcels = new ArrayList<>();
    parcels.add(
        new Parcel(form.id() + ".xml", "application/xml", received(key), compartment, content));
    files.forEach(file -> parcels.add(parcel(key, file, compartment)));
    collecting.sealTogether(
        key.caseId(),
        parcels,
        key.name(),
        items -> {
          List<Entry> entries = new ArrayList<>();
          entries.add(
              new Entry(
                  Kinds.REPORT_RECEIVED,
                  key.caseId(),
                  id,
                  key.name(),
                  Map.of(
                      "report",
                      about(form, instance, items.getFirst(), digest, expected)
                          .put("conflict", !before.isEmpty())
                          .put("withheld", withheld)
                          .put("compartment", compartment),
                      "from",
                      from(key))));
          for (int i = 0; i < files.size(); i++) {
            entries.add(attached(key, id, instance, expected, files.get(i), items.get(i + 1)));
          }
          return entries;
        });
    return receipt(id, true, expected);
  }

  private void attach(
      FieldKey key, Report report, Instance instance, Set<String> expected, List<FileIn> files) {
    List<Report.Attachment> known = table.listAttachments(report.id());
    List<FileIn> fresh =
        files.stream()
            .filter(file ->
                known.stream()
                    .noneMatch(k ->
                        k.name().equals(file.name()) && k.digest().equals(file.stored().digest())))
            .toList();
    if (!fresh.isEmpty()) {
      collecting.sealTogether(
          key.caseId(),
          fresh.stream().map(file -> parcel(key, file, report.compartment())).toList(),
          key.name(),
          items -> {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < fresh.size(); i++) {
              entries.add(
                  attached(key, report.id(), instance, expected, fresh.get(i), items.get(i)));
            }
            return entries;
          });
    }
  }

  private Receipt receipt(String id, boolean isNew, Set<String> expected) {
    Set<String> missing = new TreeSet<>(expected);
    if (!missing.isEmpty()) {
      table.listAttachments(id).forEach(attachment -> missing.remove(attachment.name()));
    }
    return new Receipt(table.find(id).orElseThrow(), isNew, List.copyOf(missing));
  }

  private static Parcel parcel(FieldKey key, FileIn file, String compartment) {
    return new Parcel(
        file.name(), file.mediaType(), received(key), compartment, new Parcel.Kept(file.stored()));
  }

  private static String received(FieldKey key) {
    return "received from " + key.name();
  }

  private static Set<String> expected(FieldForm form, Instance instance) {
    Set<String> names = new TreeSet<>();
    form.questions().stream()
        .filter(question -> question.control() == Question.Control.UPLOAD)
        .forEach(q -> names.addAll(instance.answers().getOrDefault(q.path(), List.of())));
    return names;
  }

  private boolean isRead(String itemId) {
    return collecting
        .findWherever(itemId)
        .filter(item -> item.state() != Item.State.SEALED)
        .isPresent();
  }

  private ObjectNode about(
      FieldForm form, Instance instance, String itemId, String digest, Set<String> expected) {
    ObjectNode about = JSON.objectNode();
    about.put("form", form.id()).put("version", instance.version());
    about.put("instance", instance.instanceId()).put("replaces", instance.replaces());
    about.put("item", itemId).put("sha256", digest).put("read", isRead(itemId));
    expected.forEach(about.putArray("expects")::add);
    return about;
  }

  private Entry attached(
      FieldKey key,
      String reportId,
      Instance instance,
      Set<String> expected,
      FileIn file,
      String itemId) {
    ObjectNode about = JSON.objectNode();
    about.put("name", file.name()).put("item", itemId);
    about.put("sha256", file.stored().digest()).put("bytes", file.stored().bytes());
    about.put("verdict", verdict(instance, expected, file).name()).put("read", isRead(itemId));
    return new Entry(
        Kinds.ATTACHMENT_RECEIVED, key.caseId(), reportId, key.name(), Map.of("file", about));
  }

  private static Report.Verdict verdict(Instance instance, Set<String> expected, FileIn file) {
    String captured = instance.captured().get(file.name());
    if (captured != null) {
      return captured.equals(file.stored().digest())
          ? Report.Verdict.MATCHES
          : Report.Verdict.DIFFERS;
    }
    return expected.contains(file.name()) ? Report.Verdict.NAMED : Report.Verdict.UNNAMED;
  }

  private static ObjectNode from(FieldKey key) {
    return JSON.objectNode().put("key", key.id()).put("number", key.number());
  }
}
