package org.tocsin.desk.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Numbers that many facts add up to. They reach their tables once, at the end of a transaction; a
 * view must not look at such a table while it takes facts. For one thread.
 */
public final class Sums {
  private final Map<String, Map<List<String>, int[]>> byStatement = new LinkedHashMap<>();

  /**
   * @param statement adds to the row that is counted under a key: with a question mark for each
   *     text of the key, then one for each amount
   */
  public void add(String statement, List<String> key, int... amounts) {
    byStatement
        .computeIfAbsent(statement, s -> new LinkedHashMap<>())
        .merge(key, amounts, Sums::plus);
  }

  /** Adds what was gathered elsewhere. */
  public void addAll(Sums other) {
    other.byStatement.forEach(
        (statement, sums) -> sums.forEach((key, amounts) -> add(statement, key, amounts.clone())));
  }

  /** Adds in place: through a rebuild there are millions. */
  private static int[] plus(int[] sum, int[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
    return sum;
  }

  /** Sends what does not add up to nothing. */
  void send(JdbcOperations bulk) {
    byStatement.forEach((statement, sums) -> {
      Rows rows = new Rows(statement);
      sums.forEach((key, amounts) -> {
        if (Arrays.stream(amounts).anyMatch(amount -> amount != 0)) {
          rows.add(row(key, amounts));
        }
      });
      rows.send(bulk);
    });
  }

  private static @Nullable Object[] row(List<String> key, int[] amounts) {
    List<Object> row = new ArrayList<>(key);
    for (int amount : amounts) {
      row.add(amount);
    }
    return row.toArray();
  }
}
