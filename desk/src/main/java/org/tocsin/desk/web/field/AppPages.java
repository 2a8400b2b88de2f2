package org.tocsin.desk.web.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.tocsin.desk.field.FieldForm;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.field.Question;
import org.tocsin.desk.field.Texts;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/**
 * The web form that a browser can install: its page, its worker and the questions it asks. All of
 * it lives under the address of one key, which is as far as its worker reaches.
 */
@Controller
public final class AppPages {
  private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(self)";

  /** What the page needs besides the shell. */
  public record App(boolean nothing) {}

  record Form(String id, String version, String title, String root, List<Asked> questions) {}

  record Asked(
      String path,
      Question.Control control,
      Texts label,
      Texts hint,
      Texts group,
      boolean required,
      String relevant,
      List<Question.Option> options,
      String accepts,
      String preload) {}

  /**
   * @param beyond titles of forms that this page cannot show in full, for Collect alone
   */
  record Offered(List<Form> forms, List<String> beyond) {}

  private final Pages pages;
  private final Fielding fielding;

  AppPages(Pages pages, Fielding fielding) {
    this.pages = pages;
    this.fielding = fielding;
  }

  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping("/key/{token}/app/")
  View page(HttpServletResponse response) {
    response.setHeader("Permissions-Policy", PERMISSIONS);
    response.setHeader("Referrer-Policy", "no-referrer");
    return pages.show("field/app", new App(false));
  }

  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping("/key/{token}/app/worker.js")
  void worker(HttpServletResponse response) throws IOException {
    response.setContentType("text/javascript;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    try (InputStream in = new ClassPathResource("static/desk/field/worker.js").getInputStream()) {
      in.transferTo(response.getOutputStream());
    }
  }

  /** No word of it says what the page is for: it shows on the home screen of a phone. */
  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping(
      path = "/key/{token}/app/manifest.webmanifest",
      produces = "application/manifest+json")
  ResponseEntity<Map<String, Object>> manifest() {
    return ResponseEntity.ok(
        Map.of(
            "name",
            "Notes",
            "short_name",
            "Notes",
            "start_url",
            "./",
            "scope",
            "./",
            "display",
            "standalone",
            "background_color",
            "#ffffff",
            "theme_color",
            "#ffffff",
            "icons",
            List.of(
                Map.of("src", "/desk/field/notes.svg", "sizes", "any", "type", "image/svg+xml"))));
  }

  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping(path = "/key/{token}/app/forms.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Offered> forms(HttpServletRequest request) {
    FieldKey key = KeyCheck.of(request);
    List<FieldForm> all =
        fielding.forms().list().stream().filter(form -> key.forms().contains(form.id())).toList();
    return ResponseEntity.ok(
        new Offered(
            all.stream().filter(FieldForm::isSimple).map(AppPages::form).toList(),
            all.stream().filter(form -> !form.isSimple()).map(FieldForm::title).toList()));
  }

  private static Form form(FieldForm form) {
    return new Form(
        form.id(),
        form.version(),
        form.title(),
        form.root(),
        form.questions().stream().map(AppPages::asked).toList());
  }

  private static Asked asked(Question question) {
    return new Asked(
        question.path(),
        question.control(),
        question.label(),
        question.hint(),
        question.group(),
        question.required(),
        question.relevant(),
        question.options(),
        question.accepts(),
        question.preload());
  }
}
