package org.tocsin.desk.web.sign;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Opening;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Who opened what is withheld to protect a person, when and why. Administrators only. */
@Controller
public final class OversightPages {
  private static final int MOST = 200;

  /**
   * @param href where the record is; "" for one the administrator does not see
   */
  public record Line(Opening opening, String href) {}

  private final Pages pages;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;

  OversightPages(Pages pages, Collecting collecting, Establishing establishing, Entities entities) {
    this.entities = entities;
    this.pages = pages;
    this.collecting = collecting;
    this.establishing = establishing;
  }

  /** The lines of the page. */
  public record Oversight(List<Line> lines) {}

  @Allow(Allow.Access.ADMINISTRATOR)
  @GetMapping("/oversight")
  View list(Viewer me) {
    List<Line> lines =
        establishing.listOpenings(MOST).stream()
            .map(opening -> new Line(opening, href(opening.subject(), me)))
            .toList();
    return pages.show("oversight", new Oversight(lines));
  }

  private String href(String subject, Viewer me) {
    if (collecting.findItem(subject, me).isPresent()) {
      return "/items/" + subject;
    }
    if (entities.find(subject, me).isPresent()) {
      return "/records/" + subject;
    }
    return establishing.find(subject, me).isPresent() ? "/candidates/" + subject : "";
  }
}
