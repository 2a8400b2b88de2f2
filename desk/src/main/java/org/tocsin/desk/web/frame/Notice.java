package org.tocsin.desk.web.frame;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an act led to, shown once on the next page. A wrong one says what happened, what is safe and
 * what to do.
 *
 * @param said key of the text; a text without a key is shown as it is
 * @param values what is put into the text
 * @param reason why a room refused, in its own English words; "" when there is nothing to add
 */
public record Notice(boolean wrong, String said, List<Object> values, String reason) {
  static final String KEY = "notice";

  public static Notice done(String said, Object... values) {
    return new Notice(false, said, List.of(values), "");
  }

  public static Notice wrong(String said, Object... values) {
    return new Notice(true, said, List.of(values), "");
  }

  /** What a room refused, and nothing happened. */
  public static Notice refused(Exception refused) {
    return wrong("frame.refused").because(refused);
  }

  /** With the words of the room that refused. */
  public Notice because(Exception refused) {
    String message = refused.getMessage();
    return new Notice(wrong, said, values, message == null ? "" : message);
  }

  /** In the language of whoever is sent to the page. */
  public String text(Words words) {
    return words.has(said) ? words.say(said, values.toArray()) : said;
  }

  /** Shows this on the page the person is sent to. */
  public void on(RedirectAttributes redirect) {
    redirect.addFlashAttribute(KEY, this);
  }
}
