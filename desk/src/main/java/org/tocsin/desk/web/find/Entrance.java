package org.tocsin.desk.web.find;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.desk.web.cases.Ways;

/** Enters the case of an address that has one. */
@Component("findEntrance")
final class Entrance {
  private final Ways ways;

  Entrance(Ways ways) {
    this.ways = ways;
  }

  /**
   * @return the case, "" for all of them
   * @throws java.util.NoSuchElementException when there is no such case
   */
  String enter(HttpServletRequest request, @Nullable String caseId) {
    return caseId == null ? "" : ways.enter(request, caseId, "find").id();
  }
}
