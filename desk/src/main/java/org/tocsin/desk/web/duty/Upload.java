package org.tocsin.desk.web.duty;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Viewer;

/**
 * The one table of a form, sealed before anything reads it.
 *
 * @param text of the file
 */
record Upload(Item item, String text) {
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /**
   * @throws IllegalArgumentException when there is none, or it is too long or no text
   */
  static Upload take(String caseId, HttpServletRequest request, Collecting collecting, Viewer by)
      throws IOException, ServletException {
    collecting.getCase(caseId);
    Part part = request.getPart("files");
    String name = part == null ? null : part.getSubmittedFileName();
    if (part == null || name == null || name.isBlank()) {
      throw new IllegalArgumentException("choose a file first");
    }
    byte[] bytes;
    try (InputStream in = part.getInputStream()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    part.delete();
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("the file is longer than 8 MB; take it in parts");
    }
    String text = text(bytes);
    return new Upload(
        collecting.seal(caseId, name, new ByteArrayInputStream(bytes), by).item(), text);
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the file is no text in UTF-8; save it as CSV UTF-8", e);
    }
  }
}
