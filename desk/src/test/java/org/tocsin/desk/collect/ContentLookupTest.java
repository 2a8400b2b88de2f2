package org.tocsin.desk.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.Effort;

/** An item that is sealed among thousands costs no more than the first. */
class ContentLookupTest {
  private static final String MANY =
      """
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000)
      insert into item (id, case_id, name, media_type, digest, bytes, state, sealed_at, leaf,
        compartment)
      select 'i' || i, 'case', 'a.txt', 'text/plain', 'd' || i, 1, 'READ', 0, i, '' from n
      """;

  @TempDir Path folder;

  @Test
  void theSameContentIsFoundWithoutLookingAtTheOthers() throws SQLException {
    Consumer<JdbcClient> question =
        jdbc -> new Shelf(jdbc).findItemByContent("case", "new", Set.of(""));
    try (Effort effort = Effort.in(folder)) {
      effort.jdbc().sql(MANY.replace("3000", "3")).update();
      long amongFew = effort.of(question);
      effort.jdbc().sql("delete from item").update();
      effort.jdbc().sql(MANY).update();
      assertThat(amongFew).isPositive();
      assertThat(effort.of(question)).isLessThan(2 * amongFew);
    }
  }
}
