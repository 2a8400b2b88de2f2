package org.tocsin.desk.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * One language that the page can be shown in.
 *
 * @param tag BCP 47
 * @param name the language's own name
 * @param href the same page in it
 * @param spoken true for the one the page is in
 */
public record Tongue(String tag, String name, String href, boolean spoken) {

  static List<Tongue> list(HttpServletRequest request, Words words) {
    return Languages.TAGS.stream().map(tag -> one(request, words, tag)).toList();
  }

  private static Tongue one(HttpServletRequest request, Words words, String tag) {
    String name = Languages.of(Locale.forLanguageTag(tag)).say("language.name");
    return new Tongue(tag, name, address(request, tag), words.language().equals(tag));
  }

  /** What a form led to cannot be asked for again by a link: that leads to the list of cases. */
  private static String address(HttpServletRequest request, String tag) {
    boolean again = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return again ? Switching.here(request, tag) : "/?" + Switching.PARAMETER + "=" + tag;
  }
}
