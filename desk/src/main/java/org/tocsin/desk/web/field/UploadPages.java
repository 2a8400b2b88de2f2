package org.tocsin.desk.web.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.field.FieldRefused;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.web.frame.Allow;

/**
 * Files in pieces, for lines that break: HEAD says how many bytes are here, PATCH adds some from
 * there on. A file is named by its SHA-256, so that a piece can never land in another file.
 */
@Controller
public final class UploadPages {
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  private final Fielding fielding;

  UploadPages(Fielding fielding) {
    this.fielding = fielding;
  }

  @Allow(Allow.Access.FIELD_KEY)
  @RequestMapping(path = "/key/{token}/uploads/{sha256}", method = RequestMethod.HEAD)
  void where(@PathVariable String sha256, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(response, fielding.uploads().offset(KeyCheck.of(request), sha256));
    } catch (FieldRefused refused) {
      refuse(response, refused);
    }
  }

  @Allow(Allow.Access.FIELD_KEY)
  @PatchMapping("/key/{token}/uploads/{sha256}")
  void add(
      @PathVariable String sha256,
      @RequestHeader(OFFSET) long offset,
      @RequestHeader(LENGTH) long length,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    FieldKey key = KeyCheck.of(request);
    try {
      Refusals.tooLong(request.getContentLengthLong(), length - offset);
      answer(
          response,
          fielding.uploads().append(key, sha256, offset, length, request.getInputStream()));
    } catch (FieldRefused refused) {
      response.setHeader(OFFSET, String.valueOf(offsetOf(key, sha256)));
      refuse(response, refused);
    }
  }

  private long offsetOf(FieldKey key, String sha256) {
    try {
      return fielding.uploads().offset(key, sha256);
    } catch (FieldRefused noSuchName) {
      return 0;
    }
  }

  private static void answer(HttpServletResponse response, long offset) {
    response.setHeader(OFFSET, String.valueOf(offset));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static void refuse(HttpServletResponse response, FieldRefused refused)
      throws IOException {
    OpenRosaXml.write(
        response, Refusals.status(refused.why()), OpenRosaXml.message(refused.line()));
  }
}
