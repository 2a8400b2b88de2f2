package org.tocsin.desk.field;

import tools.jackson.databind.node.ObjectNode;

/**
 * One answer as something for the record.
 *
 * @param localId unique within its report
 * @param begin first code point in {@link FieldReport#text}
 * @param end code point after the last
 * @param words the answer in full; in the text it may be withheld
 * @param type event type, unit or commodity by {@code kind}; "" when there is none
 * @param day ISO 8601, as precise as it was answered; "" when it was not
 * @param place as answered, "" when it was not
 * @param detail what else is known of it, in the words of the reading contract
 */
public record Finding(
    String localId,
    Kind kind,
    int begin,
    int end,
    String words,
    String type,
    String day,
    String place,
    ObjectNode detail) {

  public enum Kind {
    CLAIM,
    EVENT,
    QUANTITY,
    DELIVERY
  }
}
