package org.tocsin.desk.web.media;

import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;

/**
 * Where words of a text are chosen to be blacked out.
 *
 * @param text as read, names of persons at risk under blocks; "" when the item was not read
 * @param words one choice a line
 * @param names whether names of persons at risk are blacked out in the copy too
 * @param sameLength whether all blocks are of one length
 * @param result the text of the copy as it would be sealed, null before it was asked for
 * @param places how many passages are blacked out in the result
 * @param problem what hinders, null when nothing does
 */
public record RedactTextPage(
    Item item,
    String text,
    String words,
    boolean names,
    boolean sameLength,
    String reason,
    @Nullable String result,
    int places,
    @Nullable String problem) {
  private static final int MOST_SHOWN = 40_000;

  /** As much as a light page carries. */
  public static String head(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, cut(text));
  }

  public static boolean isCut(String text) {
    return text.length() > MOST_SHOWN;
  }

  private static int cut(String text) {
    return Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
  }

  public String here() {
    return "/items/" + item.id() + "/redact/text";
  }
}
