package org.tocsin.desk.find;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of finding: questions in every language to what is on record, saved searches, and lists
 * of names. What was recorded before a question is asked is found by it. Thread-safe.
 */
public final class Finding implements AutoCloseable {
  /** Names that one list may have. */
  public static final int MOST_NAMES = 500;

  /** Saved searches that one person may have in one case. */
  public static final int MOST_SAVED = 50;

  private static final int LONGEST_NAME = 120;
  private static final long PATIENCE_MILLIS = 1_500;
  private static final long REST_MILLIS = 2_000;

  private final Journal journal;
  private final Ids ids;
  private final SavedSearches saved;
  private final Keeper keeper;
  private final Finder finder;
  private final Map<String, Told> lately = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService keeping;

  /** What a person was told when the index held so many facts. */
  private record Told(long facts, Viewer viewer, News news) {}

  /**
   * @param folder where the index is; made when it is first needed
   * @param ledger whose facts these are
   */
  public Finding(
      Path folder,
      String ledger,
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Ids ids) {
    Sounds sounds = Sounds.standard();
    Tongues tongues = new Tongues(sounds);
    List<Shelf> shelves =
        List.of(
            new CandidateShelf(collecting, establishing.whole()),
            new ItemShelf(collecting, establishing.whole()),
            new EntityShelf(entities.whole()));
    this.journal = journal;
    this.ids = ids;
    this.saved = new SavedSearches(jdbc);
    this.keeper = new Keeper(folder, ledger, journal, shelves, tongues);
    this.finder =
        new Finder(
            tongues,
            sounds,
            new Hits(collecting, establishing, entities, new Marker(tongues.indexing())));
    journal.project(saved);
  }

  /**
   * @throws BadQuery when the words cannot be read; its message is one line
   */
  public Found search(FindQuery query, Viewer viewer) {
    Questions.read(query.words());
    return keeper.look(
        PATIENCE_MILLIS,
        (sight, complete) -> finder.find(sight, complete, keeper.facts(), query, viewer));
  }

  /**
   * How many answer, without giving any.
   *
   * @throws BadQuery when the words cannot be read
   */
  public long count(FindQuery query, Viewer viewer) {
    Questions.read(query.words());
    return keeper.look(
        PATIENCE_MILLIS, (sight, complete) -> finder.count(sight, complete, query, viewer));
  }

  /**
   * Looks for each name of a list.
   *
   * @param caseId "" for every case
   * @throws IllegalArgumentException when there are more than {@value #MOST_NAMES}
   */
  public List<NameHits> searchNames(List<String> names, String caseId, Viewer viewer) {
    if (names.size() > MOST_NAMES) {
      throw new IllegalArgumentException("a list has at most " + MOST_NAMES + " names");
    }
    List<NameHits> found = new ArrayList<>();
    for (String name : names) {
      found.add(searchName(name, caseId, viewer));
    }
    return found;
  }

  private NameHits searchName(String name, String caseId, Viewer viewer) {
    NameHits question = new NameHits(name, 0, 0, false);
    if (NameHits.clean(name).codePoints().noneMatch(Character::isLetterOrDigit)
        || name.length() > LONGEST_NAME) {
      return question;
    }
    long exact = count(FindQuery.of(question.exactQuestion(), caseId), viewer);
    long all = count(FindQuery.of(question.nearQuestion(), caseId), viewer);
    return new NameHits(name, exact, Math.max(0, all - exact), true);
  }

  /** What a person saved in a case ("" for across the cases), oldest first. */
  public List<SavedSearch> listSaved(String caseId, Viewer viewer) {
    return saved.list(viewer.name(), caseId);
  }

  /**
   * @throws NoSuchElementException when this person has no such search
   */
  public SavedSearch getSaved(String id, Viewer viewer) {
    return saved
        .find(id, viewer.name())
        .orElseThrow(() -> new NoSuchElementException("no saved search " + id));
  }

  /** How many answer a saved search that were recorded since its owner last looked. */
  public long countNew(SavedSearch search, Viewer viewer) {
    return count(search.query().recordedSince(search.seenLeaf()), viewer);
  }

  /**
   * What answers a person's saved searches and is new to them, for a line on every page: as far as
   * the index has come, without waiting for it, and asked anew only when it has come further.
   */
  public News news(Viewer viewer) {
    long facts = keeper.facts();
    Told told = lately.get(viewer.name());
    if (told != null && told.facts() == facts && told.viewer().equals(viewer)) {
      return told.news();
    }
    News news = asked(viewer);
    lately.put(viewer.name(), new Told(facts, viewer, news));
    return news;
  }

  private News asked(Viewer viewer) {
    long fresh = 0;
    String first = null;
    for (SavedSearch search : saved.list(viewer.name())) {
      FindQuery query = search.query().recordedSince(search.seenLeaf());
      long count =
          keeper.look(0, (sight, complete) -> finder.count(sight, complete, query, viewer));
      fresh += count;
      first = first == null && count > 0 ? query.caseId() : first;
    }
    return new News(fresh, first == null ? "" : first);
  }

  /**
   * Saves a search for the person; what is on record now is not new to them.
   *
   * @throws IllegalArgumentException without a name, with a question that cannot be read, or when
   *     they have {@value #MOST_SAVED} already
   */
  public SavedSearch save(String name, FindQuery query, Viewer viewer) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a saved search needs a name of 1 to 120 characters");
    }
    Questions.read(query.words());
    return journal.alone(() -> {
      if (listSaved(query.caseId(), viewer).size() >= MOST_SAVED) {
        throw new IllegalArgumentException(
            "there are " + MOST_SAVED + " saved searches already; remove one first");
      }
      String id = ids.next();
      Map<String, JsonNode> parts =
          Map.of(
              SavedSearches.SEARCH,
              SavedSearches.json(clean, query),
              SavedSearches.LOOK,
              seenUntil(journal.size()));
      journal.record(new Entry(Kinds.SEARCH_SAVED, query.caseId(), id, viewer.name(), parts));
      return getSaved(id, viewer);
    });
  }

  /**
   * Records that its owner looks at a saved search now.
   *
   * @return the search as it was before, so that what was new can be shown
   */
  public SavedSearch look(String id, Viewer viewer) {
    return journal.alone(() -> {
      SavedSearch before = getSaved(id, viewer);
      record(
          Kinds.SEARCH_LOOKED_AT,
          before,
          Map.of(SavedSearches.LOOK, seenUntil(journal.size())),
          viewer);
      return before;
    });
  }

  public void forget(String id, Viewer viewer) {
    record(Kinds.SEARCH_FORGOTTEN, getSaved(id, viewer), Map.of(), viewer);
  }

  /**
   * Whether a fact about a saved search may be shown: what somebody looks for is theirs. Every
   * other fact may, as far as this knows.
   */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return switch (fact.kind()) {
      case Kinds.SEARCH_SAVED, Kinds.SEARCH_LOOKED_AT, Kinds.SEARCH_FORGOTTEN ->
          fact.by().equals(viewer.name());
      default -> true;
    };
  }

  private void record(String kind, SavedSearch search, Map<String, JsonNode> parts, Viewer viewer) {
    String caseId = search.query().caseId();
    journal.record(new Entry(kind, caseId, search.id(), viewer.name(), parts));
  }

  private static ObjectNode seenUntil(long leaf) {
    return JsonNodeFactory.instance.objectNode().put("next_leaf", leaf);
  }

  /** Brings the index to the last fact, however long that takes. */
  public void catchUp() {
    keeper.catchUp();
  }

  /** Deletes the index; the next question makes it anew. */
  public void rebuild() {
    keeper.rebuild();
  }

  /** From now on follows the facts in the background, so that questions need not wait. */
  public synchronized void keepUp() {
    if (keeping == null) {
      keeping =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("find").factory());
      keeping.scheduleWithFixedDelay(this::follow, 0, REST_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void follow() {
    try {
      keeper.catchUp();
    } catch (RuntimeException e) {
      if (keeper.isClosed()) {
        return;
      }
      // the next question meets the same and says so, or mends it
      System.getLogger(Finding.class.getName())
          .log(System.Logger.Level.WARNING, "the index could not follow the facts", e);
    }
  }

  @Override
  public synchronized void close() {
    if (keeping != null) {
      // no interrupt: it would close the files of the index under the writer
      keeping.shutdown();
    }
    keeper.close();
  }
}
