package org.tocsin.desk.web.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.tocsin.desk.journal.Ids;

/**
 * Keeps words out of addresses: a name of a person at risk must not stand in a history or in a log.
 * They are held in the memory of the visit and forgotten with it.
 */
@Component
final class HeldWords {
  private static final String KEY = HeldWords.class.getName();
  private static final int MOST = 100;

  private final Ids ids = new Ids(new SecureRandom());

  /** The words of one visit by their keys; the oldest go first. */
  private static final class Kept extends LinkedHashMap<String, String> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(java.util.Map.Entry<String, String> eldest) {
      return size() > MOST;
    }
  }

  String hold(HttpServletRequest request, String words) {
    HttpSession visit = request.getSession();
    synchronized (this) {
      Kept kept = visit.getAttribute(KEY) instanceof Kept known ? known : new Kept();
      String key = ids.next();
      kept.put(key, words);
      visit.setAttribute(KEY, kept);
      return key;
    }
  }

  /**
   * @throws NoSuchElementException when they are gone
   */
  String get(HttpServletRequest request, String key) {
    HttpSession visit = request.getSession(false);
    synchronized (this) {
      String words =
          visit != null && visit.getAttribute(KEY) instanceof Kept kept ? kept.get(key) : null;
      if (words == null) {
        throw new NoSuchElementException("these words were held for one visit and are gone");
      }
      return words;
    }
  }
}
