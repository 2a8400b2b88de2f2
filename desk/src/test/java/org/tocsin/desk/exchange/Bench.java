package org.tocsin.desk.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.Suggestion;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** A desk with one case, for practice with files. */
public final class Bench implements AutoCloseable {
  /** Far enough from anything that expires by itself. */
  public static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  public final Desk desk;
  public final String caseId;
  public final Viewer maria = new Viewer("maria", Role.ANALYST, Set.of());
  public final Viewer joe = new Viewer("joe", Role.ANALYST, Set.of());

  private Bench(Desk desk) {
    this.desk = desk;
    this.caseId = desk.collecting().openCase("dale", "maria").id();
  }

  public static Bench open(Path folder) throws IOException {
    return new Bench(Desk.open(TestHome.at(folder), Clock.systemUTC()));
  }

  public Item seal(String name, byte[] bytes) throws IOException {
    return desk.collecting().seal(caseId, name, new ByteArrayInputStream(bytes), maria).item();
  }

  public Item seal(String name, String text) throws IOException {
    return seal(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As the desk suggests it. */
  public Mapping suggested(Item item, String type) throws IOException {
    return suggestedBy(item, type, maria);
  }

  public Mapping suggestedBy(Item item, String type, Viewer by) throws IOException {
    Look look = desk.importing().look(item.id(), Layout.FOUND_OUT, by);
    return new Suggestion(desk.importing().types().get(type))
        .of(look.head().orElseThrow(), look.layout());
  }

  public ImportRun take(Item item, @Nullable Mapping mapping, Viewer by) throws IOException {
    Importing importing = desk.importing();
    ImportPlan plan = new ImportPlan(item.id(), mapping, item.compartment());
    return importing.run(importing.nextId(), plan, by, done -> {});
  }

  public List<Entity> list(String type, Viewer viewer) {
    return desk.entities().list(EntityQuery.inCase(caseId, viewer).ofType(type));
  }

  /** Every statement of every record a person sees, by type, without ids and times. */
  public List<String> statements(Viewer viewer) {
    Map<String, String> names = new TreeMap<>();
    EntityQuery all = EntityQuery.inCase(caseId, viewer).page(Long.MAX_VALUE, 1000);
    List<Entity> entities = desk.entities().list(all);
    entities.forEach(e -> names.put(e.id(), e.type().name() + ":" + e.title()));
    List<String> lines = new ArrayList<>();
    for (Entity entity : entities) {
      entity
          .statements()
          .forEach(s ->
              lines.add(
                  String.join(
                      " ; ",
                      names.get(entity.id()),
                      s.field(),
                      names.getOrDefault(s.value(), s.value()),
                      String.valueOf(s.spot()),
                      s.certainty().name(),
                      s.since(),
                      s.until(),
                      s.note(),
                      s.claims().toString(),
                      String.valueOf(s.withheld()))));
    }
    return lines.stream().sorted().toList();
  }

  /** Asks, makes and fetches an export that needs no approval. */
  public byte[] export(ExportForm form) throws IOException {
    return export(new ExportRequest(form, List.of(), false, false, false, "for practice"));
  }

  public byte[] export(ExportRequest request) throws IOException {
    Exporting exporting = desk.exporting();
    ExportRun run = exporting.ask(caseId, request, maria);
    if (run.state() == ExportRun.State.ASKED) {
      exporting.approve(run.id(), "looked at it", joe);
    }
    ExportRun made = exporting.make(run.id(), maria, NOW);
    if (made.state() != ExportRun.State.MADE) {
      throw new AssertionError(made.note());
    }
    return bytes(exporting.fetch(run.id(), maria, NOW));
  }

  /** The receipt of an import that has one. */
  public static Receipt receipt(ImportRun run) {
    return Objects.requireNonNull(run.receipt(), run.note());
  }

  public static byte[] bytes(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }

  /** One file of a package. */
  public static byte[] file(byte[] pack, String name) throws IOException {
    Path file = Files.createTempFile("pack", ".zip");
    Files.write(file, pack);
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      return bytes(zip.getInputStream(zip.getEntry(name)));
    } finally {
      Files.delete(file);
    }
  }

  public String outcomes(ImportRun run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.importing().writeOutcomes(run, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    desk.close();
  }
}
