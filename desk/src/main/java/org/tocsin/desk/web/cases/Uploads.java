package org.tocsin.desk.web.cases;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Viewer;

/** Takes the one file of a form: checks that it is text, and seals it before anything reads it. */
@Component
public final class Uploads {
  private static final int MEBIBYTE = 1024 * 1024;

  private final Collecting collecting;

  Uploads(Collecting collecting) {
    this.collecting = collecting;
  }

  /** A file as sealed, and its text. */
  public record Upload(Item item, String text) {}

  /** A file as sealed, whatever it is, and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  public record Original(Item item, byte[] bytes) {}

  /**
   * @param megabytes how long it may be
   * @throws IllegalArgumentException when there is none, or it is too long or no text
   */
  public Upload take(String caseId, HttpServletRequest request, int megabytes, Viewer by)
      throws IOException, ServletException {
    Part part = part(caseId, request);
    byte[] bytes = bytes(part, megabytes);
    String text = text(bytes);
    return new Upload(seal(caseId, part, bytes, by), text);
  }

  /**
   * Takes a file that need not be text.
   *
   * @throws IllegalArgumentException when there is none, or it is too long
   */
  public Original takeAny(String caseId, HttpServletRequest request, int megabytes, Viewer by)
      throws IOException, ServletException {
    Part part = part(caseId, request);
    byte[] bytes = bytes(part, megabytes);
    return new Original(seal(caseId, part, bytes, by), bytes);
  }

  private Part part(String caseId, HttpServletRequest request)
      throws IOException, ServletException {
    collecting.getCase(caseId);
    Part part = request.getPart("files");
    String name = part == null ? null : part.getSubmittedFileName();
    if (part == null || name == null || name.isBlank()) {
      throw new IllegalArgumentException("choose a file first");
    }
    return part;
  }

  private static byte[] bytes(Part part, int megabytes) throws IOException {
    byte[] bytes;
    try (InputStream in = part.getInputStream()) {
      bytes = in.readNBytes(megabytes * MEBIBYTE + 1);
    }
    part.delete();
    if (bytes.length > megabytes * MEBIBYTE) {
      throw new IllegalArgumentException(
          "the file is longer than %d MB; take it in parts".formatted(megabytes));
    }
    return bytes;
  }

  private Item seal(String caseId, Part part, byte[] bytes, Viewer by) throws IOException {
    String name = String.valueOf(part.getSubmittedFileName());
    return collecting.seal(caseId, name, new ByteArrayInputStream(bytes), by).item();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the file is no text in UTF-8; save it as CSV UTF-8", e);
    }
  }
}
