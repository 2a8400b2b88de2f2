package org.tocsin.desk.web.field;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import org.tocsin.desk.field.FieldRefused;

/** What is refused before the room sees it, and what each refusal is in HTTP. */
final class Refusals {
  private static final int LENGTH_REQUIRED = 411;

  private Refusals() {}

  static int status(FieldRefused.Why why) {
    return switch (why) {
      case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
      case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case UNKNOWN_FORM -> HttpServletResponse.SC_NOT_FOUND;
      case NOT_FOR_THIS_KEY -> HttpServletResponse.SC_FORBIDDEN;
      case OUT_OF_STEP -> HttpServletResponse.SC_CONFLICT;
    };
  }

  static FieldRefused malformed(String line) {
    return new FieldRefused(FieldRefused.Why.MALFORMED, line);
  }

  /** A request without a length could fill the disk before it is refused. */
  static void tooLong(long bytes, long most) {
    if (bytes < 0) {
      throw malformed("the request does not say how long it is (" + LENGTH_REQUIRED + ")");
    }
    if (bytes > most) {
      throw new FieldRefused(
          FieldRefused.Why.TOO_LARGE,
          "one request has at most " + (most >> 20) + " MB: send less at a time");
    }
  }

  /** The parts of a request; one that is cut off or garbled is the sender's trouble, not ours. */
  static Collection<Part> parts(HttpServletRequest request) throws IOException, ServletException {
    try {
      return request.getParts();
    } catch (IOException | IllegalStateException | ServletException cut) {
      throw malformed("the request was cut off or garbled on its way: send it again");
    }
  }
}
