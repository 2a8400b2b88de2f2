package org.tocsin.desk.web.field;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.desk.field.DeviceKeys;
import org.tocsin.desk.field.FieldForm;
import org.tocsin.desk.field.FieldRefused;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.field.Mapping;
import org.tocsin.desk.field.Meaning;
import org.tocsin.desk.field.Question;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.press.QrCode;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** What the team does about the field: adds forms, makes and ends keys. */
@Controller
public final class FieldActs {
  private static final String HERE = "redirect:/field";

  /**
   * A key just made; this page is the only place that shows it.
   *
   * @param address for the settings of Collect and KoboCollect
   * @param appAddress of the web form
   * @param code the settings as Collect reads them from a picture
   */
  public record NewKey(
      DeviceKeys.Made made, String address, String appAddress, String settings, String code) {}

  private final Pages pages;
  private final Fielding fielding;

  FieldActs(Pages pages, Fielding fielding) {
    this.pages = pages;
    this.fielding = fielding;
  }

  /** Shows the key once, on the answer itself: it is stored nowhere but as a digest. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/field/keys")
  Object makeKey(
      @RequestParam("case") String caseId,
      @RequestParam String label,
      @RequestParam(name = "form", required = false) @Nullable Set<String> forms,
      @RequestParam int days,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      DeviceKeys.Made made =
          fielding
              .keys()
              .make(
                  caseId,
                  label,
                  forms == null ? Set.of() : forms,
                  Duration.ofDays(days),
                  me.name());
      String address =
          ServletUriComponentsBuilder.fromCurrentContextPath()
              .path("/key/" + made.token())
              .toUriString();
      String settings = CollectSettings.json(address);
      String title = Words.here().say("fieldwork.code_title");
      String code = QrCode.svg(CollectSettings.code(settings), title);
      return pages.show(
          "field/new-key", new NewKey(made, address, address + "/app/", settings, code));
    } catch (IllegalArgumentException refused) {
      Notice.wrong("fieldwork.no_key").because(refused).on(redirect);
      return HERE + "#keys";
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/field/keys/{id}/revoke")
  String revoke(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    fielding.keys().revoke(id, me.name());
    int number = fielding.keys().get(id).number();
    Notice.done("fieldwork.key_revoked", number).on(redirect);
    return HERE + "#keys";
  }

  /** Puts the forms that ship on offer. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/field/forms/ours")
  String addOurs(Viewer me, RedirectAttributes redirect) throws IOException {
    fielding.forms().addOurs(me.name());
    Notice.done("fieldwork.ours_added").on(redirect);
    return HERE + "#forms";
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/field/forms", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String addForm(@RequestParam MultipartFile file, Viewer me, RedirectAttributes redirect)
      throws IOException {
    try {
      FieldForm form = fielding.forms().add(file.getBytes(), me.name());
      Notice.done("fieldwork.form_added", form.title()).on(redirect);
      return "redirect:/field/forms/" + form.id();
    } catch (FieldRefused refused) {
      Notice.wrong("fieldwork.no_form").because(refused).on(redirect);
      return HERE + "#forms";
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/field/forms/{id}/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String addMedia(
      @PathVariable String id,
      @RequestParam MultipartFile file,
      Viewer me,
      RedirectAttributes redirect)
      throws IOException {
    String name = String.valueOf(file.getOriginalFilename());
    String type = file.getContentType();
    try {
      fielding
          .forms()
          .addMedia(
              id,
              name,
              type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type,
              file.getBytes(),
              me.name());
      Notice.done("fieldwork.media_added", name).on(redirect);
    } catch (FieldRefused refused) {
      Notice.wrong("fieldwork.no_media").because(refused).on(redirect);
    }
    return "redirect:/field/forms/" + id;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/field/forms/{id}/meanings")
  String map(
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Viewer me,
      RedirectAttributes redirect) {
    FieldForm form = fielding.forms().get(id);
    Map<String, Mapping> meanings = new HashMap<>();
    List<Question> questions = form.questions();
    for (Question question : questions) {
      String chosen = fields.get("as " + question.path());
      if (chosen != null) {
        String of = fields.getOrDefault("of " + question.path(), "").strip();
        meanings.put(question.path(), new Mapping(Meaning.valueOf(chosen), of));
      }
    }
    fielding.forms().map(id, meanings, me.name());
    Notice.done("fieldwork.mapped", form.title()).on(redirect);
    return "redirect:/field/forms/" + id;
  }
}
