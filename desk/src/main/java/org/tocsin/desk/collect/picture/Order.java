package org.tocsin.desk.collect.picture;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a child process is to do with one file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Order.Look.class, name = "look"),
  @JsonSubTypes.Type(value = Order.Burn.class, name = "burn")
})
sealed interface Order {
  /** Path of the original, laid out for this order alone. */
  String file();

  /** Path of an empty folder for what is made. */
  String folder();

  /**
   * Draw some pages, small.
   *
   * @param words found in a text layer, these are burnt out
   */
  record Look(String file, String folder, int firstPage, int lastPage, List<String> words)
      implements Order {}

  /**
   * Make a copy with rectangles burnt in.
   *
   * @param firstPage first page of the copy
   * @param lastPage last page of the copy, at most; others are left out
   */
  record Burn(String file, String folder, int firstPage, int lastPage, List<Box> boxes)
      implements Order {}
}
