package org.tocsin.desk.web.media;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Examined;
import org.tocsin.desk.collect.picture.Look;
import org.tocsin.desk.collect.redact.Redaction;

/**
 * An item as pictures that stay closed until asked for.
 *
 * @param refusal why nothing can be shown, null when it can
 * @param examined what the file says about itself; null when unknown or not for this person
 * @param pages how many it has
 * @param from first page on this page
 * @param show page that is open, 0 for none
 * @param colour whether the open page is in colour
 * @param copies redacted copies that this person may see
 */
public record LookPage(
    Item item,
    boolean mayLook,
    Look.@Nullable NotShown refusal,
    @Nullable Examined examined,
    List<String> notes,
    int pages,
    int from,
    int show,
    boolean colour,
    List<Redaction> copies) {
  static final int PAGES_AT_A_TIME = 12;

  public List<Integer> numbers() {
    return IntStream.rangeClosed(from, Math.min(pages, from + PAGES_AT_A_TIME - 1))
        .boxed()
        .toList();
  }

  public boolean hasMore() {
    return from + PAGES_AT_A_TIME <= pages;
  }

  public String here() {
    return "/items/" + item.id() + "/look";
  }
}
