package org.tocsin.desk.field;

import java.time.Instant;
import java.util.List;

/**
 * A form that devices may fill in, in one version.
 *
 * @param digest SHA-256 of its XML
 * @param md5 of its XML, as the protocol of the devices wants it
 * @param root name of the root element of its reports
 * @param isSimple true when the web form can show all of it
 * @param isOurs true for the forms that ship with Tocsin
 * @param isNow true for the version that devices are given
 */
public record FieldForm(
    String id,
    String version,
    String title,
    String digest,
    String md5,
    String root,
    List<Question> questions,
    boolean isSimple,
    boolean isOurs,
    boolean isNow,
    Instant addedAt,
    String addedBy,
    long leaf) {

  /** A file that goes with a form. */
  public record Media(String name, String mediaType, String digest, String md5) {}

  /** The question whose answer stands at {@code path}; empty for a path the form does not have. */
  java.util.Optional<Question> find(String path) {
    return questions.stream().filter(question -> question.path().equals(path)).findFirst();
  }
}
