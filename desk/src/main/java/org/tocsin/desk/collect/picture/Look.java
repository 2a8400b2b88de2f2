package org.tocsin.desk.collect.picture;

import java.util.List;
import java.util.Optional;

/** What can be shown of an item. */
public sealed interface Look {

  /**
   * @param mediaType as the bytes say
   * @param pages how many the file has; {@code pictures} may be some of them
   * @param found where the words that were asked for stand, on every page; they are burnt out of
   *     the pictures
   * @param notes what is not shown, one line each
   */
  record Shown(
      String mediaType,
      int pages,
      List<Picture> pictures,
      List<Box> found,
      List<FileClaim> claims,
      List<String> notes)
      implements Look {

    public Optional<Picture> findPage(int page) {
      return pictures.stream().filter(picture -> picture.page() == page).findFirst();
    }
  }

  /**
   * @param reason one line, for people
   * @param whatToDo one line, for people
   */
  record NotShown(String reason, String whatToDo) implements Look {}
}
