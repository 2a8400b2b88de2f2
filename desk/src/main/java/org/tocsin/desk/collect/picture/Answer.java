package org.tocsin.desk.collect.picture;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a child process did with an {@link Order}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "was")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Answer.Seen.class, name = "seen"),
  @JsonSubTypes.Type(value = Answer.Burnt.class, name = "burnt"),
  @JsonSubTypes.Type(value = Answer.Refused.class, name = "refused")
})
sealed interface Answer {

  /**
   * @param mediaType as the bytes say
   * @param pages how many the file has
   * @param found where the words that were asked for stand, on every page
   */
  record Seen(
      String mediaType,
      int pages,
      List<Sheet> sheets,
      List<Box> found,
      List<FileClaim> claims,
      List<String> notes)
      implements Answer {}

  /**
   * @param file name of the copy in the folder of the order
   * @param previews its first pages, drawn from the copy itself
   */
  record Burnt(String mediaType, String file, int pages, List<Sheet> previews, List<String> notes)
      implements Answer {}

  /**
   * @param reason one line, for people
   * @param whatToDo one line, for people
   */
  record Refused(String reason, String whatToDo) implements Answer {}
}
