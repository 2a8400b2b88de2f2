package org.tocsin.desk.collect.picture;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;

/**
 * Which fact says what an item's file claims. The claims themselves stay in the ledger: where a
 * photo was taken can put people at risk.
 */
final class MediaView implements View {
  private final JdbcClient jdbc;

  MediaView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "media";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from media").update();
  }

  @Override
  public void apply(Recorded fact) {
    if (fact.kind().equals(MediaKinds.MEDIA_EXAMINED)) {
      jdbc.sql("insert into media (item_id, leaf) values (?, ?) on conflict (item_id) do nothing")
          .params(fact.subject(), fact.leaf())
          .update();
    }
  }

  Optional<Long> findLeaf(String itemId) {
    return jdbc.sql("select leaf from media where item_id = ?")
        .param(itemId)
        .query(Long.class)
        .optional();
  }
}
