package org.tocsin.desk.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;

/** Finds who asks and how far they see now, once a request. */
@Component
public final class Onlooker {
  private static final String VIEWER = Onlooker.class.getName();

  private final People people;
  private final Clock clock;

  Onlooker(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** What is open alone when nobody is signed in. */
  public Viewer of(HttpServletRequest request) {
    if (request.getAttribute(VIEWER) instanceof Viewer known) {
      return known;
    }
    Principal principal = request.getUserPrincipal();
    Viewer viewer =
        principal == null ? Viewer.machine() : people.viewer(principal.getName(), clock.instant());
    request.setAttribute(VIEWER, viewer);
    return viewer;
  }
}
