package org.tocsin.desk.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Changes the language of the interface: a link to the same page with {@code speak=ar} keeps the
 * choice in a cookie and sends the visitor back to the page without it. Works without scripts.
 */
final class Switching implements HandlerInterceptor {
  static final String PARAMETER = "speak";
  private final LocaleResolver resolver;

  Switching(LocaleResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // asked first: a parameter of a form would be looked for in a body that may be cut off
    if (!request.getMethod().equals("GET")) {
      return true;
    }
    String asked = request.getParameter(PARAMETER);
    if (asked == null || !Languages.TAGS.contains(asked)) {
      return true;
    }
    resolver.setLocale(request, response, Locale.forLanguageTag(asked));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", here(request, null));
    return false;
  }

  /** Address of the page that is shown, with another language asked for or with none. */
  static String here(HttpServletRequest request, @Nullable String language) {
    // one slash only: two would name another host
    String path = "/" + request.getRequestURI().replaceFirst("^/+", "");
    String kept = request.getQueryString() == null ? "" : request.getQueryString();
    String query =
        Arrays.stream(kept.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    if (language != null) {
      query = (query.isEmpty() ? "" : query + "&") + PARAMETER + "=" + language;
    }
    return query.isEmpty() ? path : path + "?" + query;
  }
}
