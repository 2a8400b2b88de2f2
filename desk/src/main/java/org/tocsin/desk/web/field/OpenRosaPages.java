package org.tocsin.desk.web.field;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.desk.field.FieldForm;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.field.FieldRefused;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.field.Receiving;
import org.tocsin.desk.web.frame.Allow;

/**
 * An OpenRosa server (Form List API, Manifest, Form Submission API, all 1.0), so that ODK Collect
 * and KoboCollect talk to the desk as they are. A key opens its own forms and nothing else.
 */
@Controller
public final class OpenRosaPages {
  /** Most bytes that a device is asked to put into one request; it splits files over several. */
  static final long ASKED_BYTES = 30L << 20;

  /** Most bytes of one request: a single file may be larger than what is asked for. */
  private static final long MOST_BYTES = 600L << 20;

  private static final int MOST_XML_BYTES = (1 << 20) + 1;

  /** How many files of a report are still to come, for our own form; others read the line. */
  private static final String MISSING = "X-Tocsin-Missing";

  private static final String XML_PART = "xml_submission_file";

  private final Fielding fielding;
  private final Reading reading;

  OpenRosaPages(Fielding fielding, Reading reading) {
    this.fielding = fielding;
    this.reading = reading;
  }

  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping({"/key/{token}/formList", "/openrosa/formList"})
  void list(
      @RequestParam(name = "formID", required = false) @Nullable String only,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<OpenRosaXml.Listed> listed = new ArrayList<>();
    for (FieldForm form : forms(KeyCheck.of(request))) {
      if (only == null || only.equals(form.id())) {
        boolean hasFiles = !fielding.forms().listMedia(form.id()).isEmpty();
        String manifest = hasFiles ? address(request, form.id(), "manifest") : "";
        listed.add(new OpenRosaXml.Listed(form, address(request, form.id(), "xml"), manifest));
      }
    }
    OpenRosaXml.write(response, HttpServletResponse.SC_OK, OpenRosaXml.list(listed));
  }

  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping({"/key/{token}/forms/{id}/xml", "/openrosa/forms/{id}/xml"})
  void form(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<FieldForm> form = form(request, id);
    if (form.isEmpty()) {
      unknown(response);
      return;
    }
    OpenRosaXml.mark(response);
    byte[] xml = fielding.forms().xml(form.get());
    response.setContentType("text/xml;charset=UTF-8");
    response.setContentLength(xml.length);
    response.getOutputStream().write(xml);
  }

  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping({"/key/{token}/forms/{id}/manifest", "/openrosa/forms/{id}/manifest"})
  void manifest(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<FieldForm> form = form(request, id);
    if (form.isEmpty()) {
      unknown(response);
      return;
    }
    List<OpenRosaXml.Media> files =
        fielding.forms().listMedia(form.get().id()).stream()
            .map(file ->
                new OpenRosaXml.Media(
                    file.name(),
                    file.md5(),
                    address(request, form.get().id(), "media", file.name())))
            .toList();
    OpenRosaXml.write(response, HttpServletResponse.SC_OK, OpenRosaXml.manifest(files));
  }

  @Allow(Allow.Access.FIELD_KEY)
  @GetMapping({"/key/{token}/forms/{id}/media/{name}", "/openrosa/forms/{id}/media/{name}"})
  void media(
      @PathVariable String id,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<FieldForm.Media> file =
        form(request, id).stream()
            .flatMap(form -> fielding.forms().listMedia(form.id()).stream())
            .filter(media -> media.name().equals(name))
            .findFirst();
    if (file.isEmpty()) {
      unknown(response);
      return;
    }
    OpenRosaXml.mark(response);
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
    try (InputStream in = fielding.forms().open(file.get())) {
      in.transferTo(response.getOutputStream());
    }
  }

  /** Asked before each submission: tells how much goes into one request. */
  @Allow(Allow.Access.FIELD_KEY)
  @RequestMapping(
      path = {"/key/{token}/submission", "/openrosa/submission"},
      method = RequestMethod.HEAD)
  void ask(HttpServletRequest request, HttpServletResponse response) {
    OpenRosaXml.mark(response);
    response.setHeader("X-OpenRosa-Accept-Content-Length", String.valueOf(ASKED_BYTES));
    response.setHeader(HttpHeaders.LOCATION, request.getRequestURL().toString());
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Allow(Allow.Access.FIELD_KEY)
  @PostMapping({"/key/{token}/submission", "/openrosa/submission"})
  void receive(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    FieldKey key = KeyCheck.of(request);
    response.setHeader("X-OpenRosa-Accept-Content-Length", String.valueOf(ASKED_BYTES));
    try {
      Receiving.Receipt receipt = take(key, request);
      reading.wake();
      response.setHeader(HttpHeaders.LOCATION, request.getRequestURL().toString());
      response.setHeader(MISSING, String.valueOf(receipt.missing().size()));
      OpenRosaXml.write(
          response, HttpServletResponse.SC_CREATED, OpenRosaXml.message(line(receipt)));
    } catch (FieldRefused refused) {
      fielding.receiving().recordRefused(key, refused.line());
      OpenRosaXml.write(
          response,
          Refusals.status(refused.why()),
          OpenRosaXml.message(
              "Not taken in: " + refused.line() + ". Nothing is lost: the device keeps it."));
    }
  }

  private Receiving.Receipt take(FieldKey key, HttpServletRequest request)
      throws IOException, ServletException {
    Refusals.tooLong(request.getContentLengthLong(), MOST_BYTES);
    if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
      throw Refusals.malformed("a report comes as multipart/form-data with a part " + XML_PART);
    }
    byte[] xml = null;
    List<Part> files = new ArrayList<>();
    for (Part part : Refusals.parts(request)) {
      if (part.getName().equals(XML_PART)) {
        try (InputStream in = part.getInputStream()) {
          xml = in.readNBytes(MOST_XML_BYTES);
        }
      } else if (part.getSubmittedFileName() != null) {
        files.add(part);
      }
    }
    if (xml == null) {
      throw Refusals.malformed("the request has no part " + XML_PART + " with the report");
    }
    return fielding.receiving().receive(key, xml, keep(files));
  }

  private List<Receiving.FileIn> keep(List<Part> files) throws IOException {
    List<Receiving.FileIn> kept = new ArrayList<>();
    for (Part part : files) {
      String type = part.getContentType();
      try (InputStream in = part.getInputStream()) {
        kept.add(
            fielding
                .receiving()
                .keep(
                    String.valueOf(part.getSubmittedFileName()),
                    type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type,
                    in));
      }
      part.delete();
    }
    return kept;
  }

  private static String line(Receiving.Receipt receipt) {
    String what = receipt.isNew() ? "Sealed." : "Was sealed before.";
    return receipt.missing().isEmpty()
        ? what
        : what + " Files still to come: " + String.join(", ", receipt.missing());
  }

  private List<FieldForm> forms(FieldKey key) {
    return fielding.forms().list().stream()
        .filter(form -> key.forms().contains(form.id()))
        .toList();
  }

  private Optional<FieldForm> form(HttpServletRequest request, String id) {
    return forms(KeyCheck.of(request)).stream().filter(form -> form.id().equals(id)).findFirst();
  }

  private static void unknown(HttpServletResponse response) throws IOException {
    OpenRosaXml.write(
        response,
        HttpServletResponse.SC_NOT_FOUND,
        OpenRosaXml.message(
            "There is no such form or file for this key: get the list of forms anew."));
  }

  /** The address of something of a form, under the way the device came. */
  private static String address(HttpServletRequest request, String formId, String... rest) {
    String path = request.getRequestURI();
    String way =
        path.substring(
            0, path.indexOf("/formList") < 0 ? path.indexOf("/forms/") : path.indexOf("/formList"));
    ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentContextPath();
    address.path(way).pathSegment("forms", formId).pathSegment(rest);
    return address.encode().toUriString();
  }
}
