package org.tocsin.desk.web.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Linking;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.people.Viewer;

/** Finds the incident that a person typed, or opens the one they named. */
@Component
final class Incidents {
  private static final Pattern NUMBER = Pattern.compile("#?\\s*(\\d{1,7})\\b.*");

  private final Linking linking;

  Incidents(Establishing establishing, Entities entities) {
    this.linking = new Linking(establishing, entities);
  }

  List<Entity> choices(String caseId, Viewer me) {
    return linking.choices(caseId, me);
  }

  /** "#12 Ferry Road closed" as it is offered and understood again. */
  static String offered(Entity incident) {
    return "#" + incident.number() + " " + incident.title();
  }

  /**
   * @param typed "#12 ..." for an incident of the case, else the title of a new one
   */
  Candidate link(Candidate claim, String typed, Viewer me) {
    if (typed.isBlank()) {
      throw new IllegalArgumentException("choose an incident, or type the title of a new one");
    }
    Matcher number = NUMBER.matcher(typed.strip());
    if (typed.strip().startsWith("#") && number.matches()) {
      int asked = Integer.parseInt(number.group(1));
      Entity incident =
          choices(claim.caseId(), me).stream()
              .filter(one -> one.number() == asked)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("there is no incident #" + asked));
      return linking.link(claim.id(), incident.id(), me);
    }
    return choices(claim.caseId(), me).stream()
        .filter(one -> one.title().equalsIgnoreCase(typed.strip()))
        .findFirst()
        .map(one -> linking.link(claim.id(), one.id(), me))
        .orElseGet(() -> linking.open(claim.id(), typed.strip(), me));
  }
}
