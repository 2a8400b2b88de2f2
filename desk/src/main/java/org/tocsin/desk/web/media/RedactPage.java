package org.tocsin.desk.web.media;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Box;
import org.tocsin.desk.collect.picture.Look;
import org.tocsin.desk.collect.picture.Picture;

/**
 * Where rectangles are marked on pictures of an item, and how the copy would look.
 *
 * @param refusal why the item cannot be drawn, null when it can
 * @param missed where the reader found names of persons at risk that are not marked
 * @param previews of the finished copy; empty while marking
 * @param problem what hinders, null when nothing does
 */
public record RedactPage(
    Item item,
    Look.@Nullable NotShown refusal,
    List<Picture> pictures,
    int pages,
    List<Box> missed,
    RedactionDraft draft,
    List<Picture> previews,
    @Nullable String problem) {

  public boolean isPaper() {
    return pages > 1 || item.mediaType().equals("application/pdf");
  }

  public List<Box> boxesOn(int page) {
    return draft.boxes().stream().filter(box -> box.page() == page).toList();
  }

  public String here() {
    return "/items/" + item.id() + "/redact";
  }

  /** Previews stand in the page itself: they are kept nowhere. */
  public static String data(Picture picture) {
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.jpeg());
  }
}
