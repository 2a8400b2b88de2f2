package org.tocsin.desk.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.exchange.form.Finder;
import org.tocsin.desk.exchange.form.Parsed;
import org.tocsin.desk.exchange.form.Why;
import org.tocsin.desk.people.Viewer;

/** Finds records among those of the file first, then among those of the case. */
final class KeyFinder implements Finder {
  private static final int PAGE = 1_000;
  private static final String SEVERAL = "";

  private final String caseId;
  private final Entities entities;
  private final Collecting collecting;
  private final Viewer by;
  private final Map<String, Arriving> keys = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<List<String>, Map<String, String>> titles = new HashMap<>();
  private @Nullable Map<String, String> items;
  private boolean open;

  KeyFinder(String caseId, Entities entities, Collecting collecting, Viewer by) {
    this.caseId = caseId;
    this.entities = entities;
    this.collecting = collecting;
    this.by = by;
  }

  /**
   * A record of the file that others may link to.
   *
   * @param number of the record that bears the key
   */
  record Arriving(String id, String type, long number) {}

  /** While open, every link leads somewhere: the records of the file are not all known yet. */
  void leaveOpen(boolean toAnything) {
    open = toAnything;
  }

  /** Makes a record known by its key; false when another has it. */
  boolean add(String key, Arriving arriving) {
    boolean isNew = keys.putIfAbsent(key, arriving) == null;
    if (isNew) {
      types.put(arriving.id(), arriving.type());
    }
    return isNew;
  }

  Optional<Arriving> find(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  void remove(String key) {
    Arriving gone = keys.remove(key);
    if (gone != null) {
      types.remove(gone.id());
    }
  }

  /** The type of an id that comes with the file, "" for others. */
  String promised(String id) {
    return types.getOrDefault(id, "");
  }

  @Override
  public Parsed entity(String text, List<String> to) {
    Arriving arriving = keys.get(text);
    if (arriving != null) {
      return to.isEmpty() || to.contains(arriving.type())
          ? Parsed.written(text, arriving.id(), Why.RECORD_FOUND)
          : Parsed.refused(Why.WRONG_TYPE, String.join(", ", to));
    }
    if (open) {
      return Parsed.asIs(text);
    }
    Optional<Entity> known =
        entities.find(text, by).filter(e -> e.caseId().equals(caseId) && !e.withdrawn());
    if (known.isPresent()) {
      return to.isEmpty() || to.contains(known.get().type().name())
          ? Parsed.asIs(text)
          : Parsed.refused(Why.WRONG_TYPE, String.join(", ", to));
    }
    return titled(text, to);
  }

  private Parsed titled(String text, List<String> to) {
    String id = titles.computeIfAbsent(to, this::titles).get(text);
    if (id == null) {
      return Parsed.refused(Why.NO_RECORD, String.join(", ", to));
    }
    return id.equals(SEVERAL)
        ? Parsed.refused(Why.RECORD_AMBIGUOUS, "")
        : Parsed.written(text, id, Why.RECORD_FOUND);
  }

  private Map<String, String> titles(List<String> to) {
    Map<String, String> byTitle = new HashMap<>();
    EntityQuery all = EntityQuery.inCase(caseId, by).ofType(to.toArray(String[]::new));
    long before = Long.MAX_VALUE;
    List<Entity> page = entities.list(all.page(before, PAGE));
    while (!page.isEmpty()) {
      page.forEach(e -> byTitle.merge(e.title(), e.id(), (one, other) -> SEVERAL));
      before = page.getLast().leaf();
      page = entities.list(all.page(before, PAGE));
    }
    byTitle.remove("");
    return byTitle;
  }

  @Override
  public Parsed item(String text) {
    Map<String, String> known = items;
    if (known == null) {
      known = new HashMap<>();
      for (Item item : collecting.listItems(caseId, by)) {
        known.put(item.id(), item.id());
        known.put(item.digest(), item.id());
        known.merge(item.name(), item.id(), (one, other) -> SEVERAL);
      }
      items = known;
    }
    String id = known.getOrDefault(text, SEVERAL);
    return id.equals(SEVERAL)
        ? Parsed.refused(Why.NO_ITEM, "")
        : Parsed.written(text, id, Why.ITEM_FOUND);
  }
}
