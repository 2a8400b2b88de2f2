package org.tocsin.desk.web.field;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;
import org.tocsin.desk.field.FieldForm;

/**
 * The documents of the OpenRosa APIs 1.0: form list, manifest and answer. Their hashes are MD5 by
 * the protocol; they tell a device whether it has a file already, and prove nothing.
 */
final class OpenRosaXml {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private OpenRosaXml() {}

  /** Headers that each answer of the protocol has. */
  static void mark(HttpServletResponse response) {
    response.setHeader("X-OpenRosa-Version", "1.0");
    response.setDateHeader(HttpHeaders.DATE, System.currentTimeMillis());
  }

  static void write(HttpServletResponse response, int status, String xml) throws IOException {
    mark(response);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/xml;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  static String message(String line) {
    return HEAD
        + "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message>"
        + escape(line)
        + "</message></OpenRosaResponse>\n";
  }

  /** One line of the list of forms. */
  record Listed(FieldForm form, String downloadUrl, String manifestUrl) {}

  static String list(List<Listed> forms) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">\n");
    for (Listed listed : forms) {
      xml.append("  <xform>\n");
      element(xml, "formID", listed.form().id());
      element(xml, "name", listed.form().title());
      element(xml, "version", listed.form().version());
      element(xml, "hash", "md5:" + listed.form().md5());
      element(xml, "downloadUrl", listed.downloadUrl());
      if (!listed.manifestUrl().isEmpty()) {
        element(xml, "manifestUrl", listed.manifestUrl());
      }
      xml.append("  </xform>\n");
    }
    return xml.append("</xforms>\n").toString();
  }

  /** One file that goes with a form. */
  record Media(String name, String md5, String downloadUrl) {}

  static String manifest(List<Media> files) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">\n");
    for (Media file : files) {
      xml.append("  <mediaFile>\n");
      element(xml, "filename", file.name());
      element(xml, "hash", "md5:" + file.md5());
      element(xml, "downloadUrl", file.downloadUrl());
      xml.append("  </mediaFile>\n");
    }
    return xml.append("</manifest>\n").toString();
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append("    <").append(name).append('>').append(escape(text));
    xml.append("</").append(name).append(">\n");
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
  }
}
