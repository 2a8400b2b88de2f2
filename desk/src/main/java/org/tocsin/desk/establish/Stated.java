package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a person brings with them in a table, not one that the machine read.
 *
 * @param id unique within the item it comes from
 * @param speakers outermost first, names as the table writes them; empty when nobody is named
 * @param statement the words of the table
 * @param stance asserts, denies or doubts
 * @param day ISO 8601 day, month or year; null when the table does not say
 * @param place as the table writes it, null when it does not say
 */
public record Stated(
    String id,
    List<String> speakers,
    String statement,
    String stance,
    @Nullable String day,
    @Nullable String place) {

  public Stated {
    speakers = List.copyOf(speakers);
  }
}
