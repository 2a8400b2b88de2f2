package org.tocsin.desk.web.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;

/** Finds the candidates that measures and alerts name as their grounds. */
@Component
public final class Grounds {
  private final Establishing establishing;

  Grounds(Establishing establishing) {
    this.establishing = establishing;
  }

  /** In the order of {@code ids}; one that is unknown here is left out. */
  List<Evidence> list(List<String> ids) {
    return list(ids, Viewer.machine());
  }

  /** As far as {@code viewer} sees them. */
  public List<Evidence> list(List<String> ids, Viewer viewer) {
    return ids.stream()
        .distinct()
        .map(id -> establishing.find(id, viewer))
        .flatMap(Optional::stream)
        .map(Evidence::new)
        .toList();
  }
}
