package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.bag.DossierBag;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.publish.verify.VerificationReport;

/** The folder of a dossier or a certificate, handed out file by file. */
public record Handout(Path folder, Form form) {
  private static final Map<String, String> TYPES =
      Map.of(
          ".html", "text/html;charset=UTF-8",
          ".pdf", "application/pdf",
          ".json", "application/json",
          ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          ".zip", "application/zip");

  /** The page verifies itself by a script of its own; the sandbox keeps it away from this desk. */
  private static final String SANDBOX =
      "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline';"
          + " script-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  /**
   * Whether it can be handed out: what was composed before a record was restricted may hold it.
   *
   * @param restricted when a record of its case was restricted last
   */
  public boolean isReady(Optional<Instant> restricted) throws IOException {
    Path page = folder.resolve(form.stem() + ".html");
    if (!Files.exists(page)) {
      return false;
    }
    Instant composed = Files.getLastModifiedTime(page).toInstant();
    return restricted.filter(at -> at.isAfter(composed)).isEmpty();
  }

  public VerificationReport check() throws IOException {
    return Verification.verify(folder, Optional.empty());
  }

  /**
   * @param save whether the browser should keep it instead of showing it
   * @throws NoSuchElementException when it has no such file
   */
  public void send(String file, boolean save, HttpServletResponse response) throws IOException {
    String ending = file.substring(Math.max(0, file.lastIndexOf('.')));
    String type = TYPES.get(ending);
    if (type == null || !file.equals(form.stem() + ending)) {
      throw new NoSuchElementException("no such file of a " + form.stem() + ": " + file);
    }
    response.setContentType(type);
    response.setHeader("Content-Security-Policy", SANDBOX);
    if (save || List.of(".zip", ".json", ".docx").contains(ending)) {
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(file).build().toString());
    }
    if (ending.equals(".zip")) {
      DossierBag.write(folder, form.stem(), response.getOutputStream());
    } else {
      Files.copy(folder.resolve(file), response.getOutputStream());
    }
  }
}
