package org.tocsin.desk.collect.picture;

import java.nio.file.Path;
import java.util.List;

/** What came of making a copy with rectangles burnt in. */
public sealed interface Copy {

  /**
   * It passed the check.
   *
   * @param file there only as long as it is used
   * @param previews of pages with rectangles, drawn from the copy itself
   */
  record Made(String mediaType, Path file, int pages, List<Picture> previews, List<String> notes)
      implements Copy {}

  /**
   * @param reason one line, for people
   * @param whatToDo one line, for people
   */
  record NotMade(String reason, String whatToDo) implements Copy {}
}
