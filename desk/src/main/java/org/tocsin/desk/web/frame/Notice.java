package org.tocsin.desk.web.frame;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an act led to, shown once on the next page. A wrong one says what happened, what is safe and
 * what to do.
 */
public record Notice(boolean wrong, String text) implements Serializable {
  static final String KEY = "notice";

  public static Notice done(String text) {
    return new Notice(false, text);
  }

  public static Notice wrong(String text) {
    return new Notice(true, text);
  }

  /** Shows this on the page the person is sent to. */
  public void on(RedirectAttributes redirect) {
    redirect.addFlashAttribute(KEY, this);
  }
}
