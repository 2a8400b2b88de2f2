package org.tocsin.desk.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.Effort;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** A report that comes in among thousands costs no more than the first. */
class ReportLookupTest {
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of());
  private static final String MANY =
      """
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000)
      insert into field_report (id, case_id, form_id, version, instance_id, replaces, item_id,
        digest, key_id, key_number, conflict, withheld, compartment, expected, state, received_at,
        leaf)
      select 'r' || i, 'case', 'form', '1', 'uuid:' || i, '', 'i' || i, 'd' || i, 'k', 1, 0, 0, '',
        '[]', 'READ', 0, i from n
      """;

  @TempDir Path folder;

  @Test
  void itsEarlierVersionsAreFoundWithoutLookingAtTheOthers() throws SQLException {
    costsNoMoreAmongMany(jdbc -> new ReportTable(jdbc).listByInstance("case", "uuid:1"));
  }

  @Test
  void itsCorrectionsAreFoundWithoutLookingAtTheOthers() throws SQLException {
    costsNoMoreAmongMany(jdbc -> new ReportTable(jdbc).listReplacing("case", "uuid:1"));
  }

  @Test
  void theLatestAreListedWithoutLookingAtTheOthers() throws SQLException {
    costsNoMoreAmongMany(jdbc -> new ReportTable(jdbc).listLatest(ADA, 1));
  }

  private void costsNoMoreAmongMany(Consumer<JdbcClient> question) throws SQLException {
    try (Effort effort = Effort.in(folder)) {
      effort.jdbc().sql(MANY.replace("3000", "3")).update();
      long amongFew = effort.of(question);
      effort.jdbc().sql("delete from field_report").update();
      effort.jdbc().sql(MANY).update();
      assertThat(amongFew).isPositive();
      assertThat(effort.of(question)).isLessThan(2 * amongFew);
    }
  }
}
