package org.tocsin.desk.field;

import java.util.List;
import java.util.Map;

/**
 * One filled-in form as its XML says.
 *
 * @param instanceId with which the device knows it
 * @param replaces id of the report it is a corrected version of, "" for none
 * @param root name of its root element
 * @param answers text by path, each path with its answers in order; only those that are not empty
 * @param captured SHA-256 of a file as the device took it, by the file's name
 */
record Instance(
    String formId,
    String version,
    String instanceId,
    String replaces,
    String root,
    Map<String, List<String>> answers,
    Map<String, String> captured) {

  /** The first answer at a path, "" when there is none. */
  String answer(String path) {
    return answers.getOrDefault(path, List.of("")).getFirst();
  }
}
