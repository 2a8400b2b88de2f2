package org.tocsin.desk.field;

import java.util.List;

/**
 * One question of a form.
 *
 * @param path where its answer stands ("/report/what")
 * @param group heading of the group it is in, none for the form itself
 * @param type of the answer as the form says ("string", "date", "geopoint")
 * @param relevant the condition under which it is asked, "" for always
 * @param accepts media type of an upload ("image/*"), "" for other controls
 * @param preload what the device fills in by itself ("today", "start", "end"), "" for nothing
 * @param meaning what the form itself says the answer means
 */
public record Question(
    String path,
    Control control,
    String type,
    Texts label,
    Texts hint,
    Texts group,
    boolean required,
    String relevant,
    List<Option> options,
    String accepts,
    String preload,
    Mapping meaning) {

  /** How the answer is given. */
  public enum Control {
    TEXT,
    LONG_TEXT,
    WHOLE_NUMBER,
    NUMBER,
    DAY,
    MOMENT,
    POSITION,
    ONE_OF,
    SOME_OF,
    UPLOAD,
    TICK,
    NOTE,
    /** Filled in by the device. */
    HIDDEN,
    /** Anything the web form does not offer. */
    OTHER
  }

  public record Option(String value, Texts label) {}

  /** What was chosen, in words; the value itself when the form does not know it. */
  String words(String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(option -> option.label().text())
        .findFirst()
        .orElse(value);
  }

  /** The label, else the last part of the path. */
  public String name() {
    return label.text().isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : label.text();
  }
}
