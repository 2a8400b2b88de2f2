package org.tocsin.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;
import tools.jackson.databind.node.JsonNodeFactory;

/** Views made anew from more facts than one transaction takes. */
class RebuildTest {
  private static final int FACTS = 70_000;
  private static final int A_LIST = 10_000;
  private static final int NOBODY = -1;

  @TempDir Path folder;

  @Test
  void everyFactIsTakenOnceAndWhatTheyAddUpToIsRightEvenWhenTheDatabaseFailsOnTheWay() {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), LedgerOptions.defaults());
        Database database = Database.open("jdbc:sqlite:" + folder.resolve("views.db"))) {
      CountedView view = CountedView.in(database);
      Journal journal = Journal.of(ledger, database, Clock.systemUTC());
      journal.project(view);
      for (int at = 0; at < FACTS; at += A_LIST) {
        journal.record(IntStream.range(at, at + A_LIST).mapToObj(RebuildTest::entry).toList());
      }
      view.looks(FACTS);

      view.failsAt = 1_000;
      assertThatThrownBy(journal::rebuild).isInstanceOf(DataAccessException.class);
      view.looks(0);
      journal.catchUp();
      view.looks(FACTS);

      view.failsAt = FACTS - 1;
      assertThatThrownBy(journal::rebuild).isInstanceOf(DataAccessException.class);
      assertThat(journal.viewed()).isStrictlyBetween(0L, (long) FACTS);
      view.looks((int) journal.viewed());
      journal.catchUp();
      view.looks(FACTS);
    }
  }

  private static Entry entry(int number) {
    return new Entry(
        "ThingSeen",
        "case",
        "thing" + number % 7,
        "ada",
        Map.of("note", JsonNodeFactory.instance.objectNode().put("number", number)));
  }

  /** A row for each fact, and how often each subject came; may be told to fail at a fact. */
  private static final class CountedView implements View {
    private final Database database;
    private int failsAt = NOBODY;

    private CountedView(Database database) {
      this.database = database;
    }

    static CountedView in(Database database) {
      database.client().sql("create table seen (leaf bigint primary key)").update();
      database.client().sql("create table often (subject text primary key, n integer)").update();
      return new CountedView(database);
    }

    @Override
    public String name() {
      return "counted";
    }

    @Override
    public Change read(List<Recorded> facts) {
      Rows rows = new Rows("insert into seen (leaf) values (?)");
      Sums counted = new Sums();
      facts.forEach(fact -> {
        rows.add(fact.leaf());
        counted.add(
            """
            insert into often (subject, n) values (?, ?)
            on conflict (subject) do update set n = often.n + excluded.n
            """,
            List.of(fact.subject()),
            1);
      });
      return (bulk, sums) -> {
        rows.send(bulk);
        sums.addAll(counted);
        if (facts.getFirst().leaf() <= failsAt && failsAt <= facts.getLast().leaf()) {
          failsAt = NOBODY;
          throw new DataAccessResourceFailureException("the database went away");
        }
      };
    }

    @Override
    public void clear() {
      database.client().sql("delete from seen").update();
      database.client().sql("delete from often").update();
    }

    void looks(int facts) {
      assertThat(number("select count(*) from seen")).isEqualTo(facts);
      assertThat(number("select coalesce(max(leaf), -1) from seen")).isEqualTo(facts - 1);
      for (int subject = 0; subject < Math.min(7, facts); subject++) {
        assertThat(number("select n from often where subject = 'thing" + subject + "'"))
            .isEqualTo((facts + 6 - subject) / 7);
      }
      assertThat(number("select count(*) from often")).isEqualTo(Math.min(7, facts));
    }

    private int number(String question) {
      return database.client().sql(question).query(Integer.class).single();
    }
  }
}
