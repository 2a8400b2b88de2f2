package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tocsin.desk.journal.Ids;

/**
 * Who is signed in where, so that people see their own sessions and can end them. In memory only: a
 * restart ends all sessions, and nothing of this is recorded.
 */
@Component
public final class OpenSessions implements HttpSessionListener {
  private static final String SEAT = OpenSessions.class.getName();
  private static final int LONGEST_PROGRAM = 120;

  /**
   * One session.
   *
   * @param id for ending it; says nothing about the session's own secret
   * @param address where it was opened from
   * @param program what the browser calls itself
   */
  public record Seat(String id, String account, Instant since, String address, String program) {}

  private record Open(Seat seat, HttpSession session) {}

  private final Clock clock;
  private final Ids ids = new Ids(new java.security.SecureRandom());
  private final Map<String, Open> bySeat = new ConcurrentHashMap<>();

  OpenSessions(Clock clock) {
    this.clock = clock;
  }

  void open(String account, HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    String program = request.getHeader(HttpHeaders.USER_AGENT);
    String named = program == null ? "" : program;
    Seat seat =
        new Seat(
            ids.next(),
            account,
            clock.instant(),
            request.getRemoteAddr(),
            named.substring(0, Math.min(named.length(), LONGEST_PROGRAM)));
    session.setAttribute(SEAT, seat.id());
    bySeat.put(seat.id(), new Open(seat, session));
  }

  /** Id of the session that a request belongs to; empty when nobody is signed in with it. */
  Optional<String> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(SEAT));
  }

  /** The sessions of a person, the latest first. */
  List<Seat> list(String account) {
    return bySeat.values().stream()
        .map(Open::seat)
        .filter(seat -> seat.account().equals(account))
        .sorted(Comparator.comparing(Seat::since).reversed())
        .toList();
  }

  /** Ends one session of a person; their others stay. */
  void end(String account, String seatId) {
    Open open = bySeat.get(seatId);
    if (open != null && open.seat().account().equals(account)) {
      invalidate(open);
    }
  }

  /** Ends every session of a person but the one with the id {@code but}. */
  void endAll(String account, String but) {
    bySeat.values().stream()
        .filter(open -> open.seat().account().equals(account))
        .filter(open -> !open.seat().id().equals(but))
        .forEach(this::invalidate);
  }

  private void invalidate(Open open) {
    bySeat.remove(open.seat().id());
    try {
      open.session().invalidate();
    } catch (IllegalStateException gone) {
      // it ended by itself between the two lines above
      return;
    }
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    Object seat = event.getSession().getAttribute(SEAT);
    if (seat instanceof String id) {
      bySeat.remove(id);
    }
  }
}
