package org.tocsin.desk.web.frame;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The visual language on one page: what every page is made of, and what each part means. */
@Controller
public final class DesignPages {
  /** Colours by their name in {@code tokens.css}; each has one meaning. */
  private static final List<String> COLOURS =
      List.of("ink", "soft", "rule", "paper", "sheet", "accent", "danger", "mark");

  private static final List<String> STATES = List.of("open", "restricted", "closed", "unknown");

  public record Design(List<String> colours, List<String> states) {}

  private final Pages pages;

  DesignPages(Pages pages) {
    this.pages = pages;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/design")
  View design() {
    return pages.show("design", new Design(COLOURS, STATES));
  }
}
