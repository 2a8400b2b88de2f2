package org.tocsin.desk.web.cases;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * How much was on record when this person last looked at a case. Kept in a cookie of the case, so
 * that the desk keeps no trail of who reads what.
 *
 * @param before facts on record at the end of the visit before, -1 on the first visit
 * @param now facts on record at the last look
 * @param at time of the last look
 */
record Visit(long before, long now, Instant at) {
  private static final Duration GAP = Duration.ofMinutes(30);
  private static final String NAME = "seen";
  private static final Duration KEPT = Duration.ofDays(400);

  /** The present visit; looks less than half an hour apart are one visit. */
  static Visit present(HttpServletRequest request, long facts, Instant clock) {
    return last(request)
        .map(last ->
            Duration.between(last.at(), clock).compareTo(GAP) > 0
                ? new Visit(last.now(), facts, clock)
                : new Visit(last.before(), facts, clock))
        .orElseGet(() -> new Visit(-1, facts, clock));
  }

  boolean isFirst() {
    return before < 0;
  }

  void remember(String caseId, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, before + "." + now + "." + at.getEpochSecond())
            .path("/cases/" + caseId)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(KEPT)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<Visit> last(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .filter(cookie -> cookie.getValue().matches("-?\\d{1,15}\\.\\d{1,15}\\.\\d{1,12}"))
        .map(cookie -> cookie.getValue().split("\\."))
        .map(parts ->
            new Visit(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Instant.ofEpochSecond(Long.parseLong(parts[2]))))
        .findFirst();
  }
}
