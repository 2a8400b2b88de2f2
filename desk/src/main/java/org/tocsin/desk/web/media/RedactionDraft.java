package org.tocsin.desk.web.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tocsin.desk.collect.picture.Box;
import org.tocsin.desk.collect.redact.Burning;

/**
 * What a person has marked so far. It lives in the form alone: nothing of it is kept on the desk
 * until a copy is sealed.
 *
 * @param from first page on the screen
 */
public record RedactionDraft(
    List<Box> boxes, int firstPage, int lastPage, int from, String reason) {
  private static final int LAST = 100;

  static RedactionDraft fresh(List<Box> found) {
    return new RedactionDraft(found, 1, LAST, 1, "");
  }

  /**
   * @throws IllegalArgumentException when a number is none
   */
  static RedactionDraft of(HttpServletRequest request) {
    List<Box> boxes = new ArrayList<>();
    String[] marked = request.getParameterValues("box");
    for (String box : marked == null ? new String[0] : marked) {
      boxes.add(Box.parse(box));
    }
    return new RedactionDraft(
        boxes.stream().distinct().toList(),
        number(request, "first", 1),
        number(request, "last", LAST),
        number(request, "goto", number(request, "from", 1)),
        text(request, "reason"));
  }

  /** With the rectangle of the number fields, when they are filled in. */
  RedactionDraft adding(HttpServletRequest request) {
    if (text(request, "add-left").isBlank() && text(request, "add-top").isBlank()) {
      return this;
    }
    List<String> numbers = new ArrayList<>();
    for (String field : List.of("page", "left", "top", "width", "height")) {
      numbers.add(text(request, "add-" + field).strip());
    }
    List<Box> more = new ArrayList<>(boxes);
    more.add(Box.parse(String.join(",", numbers)));
    return new RedactionDraft(more.stream().distinct().toList(), firstPage, lastPage, from, reason);
  }

  boolean covers(Box name) {
    return boxes.stream().anyMatch(box -> box.covers(name));
  }

  Burning burning() {
    return new Burning(firstPage, lastPage, boxes);
  }

  private static int number(HttpServletRequest request, String name, int otherwise) {
    String text = text(request, name).strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("a page is a number, not: " + text);
    }
    return Math.max(1, Integer.parseInt(text));
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
