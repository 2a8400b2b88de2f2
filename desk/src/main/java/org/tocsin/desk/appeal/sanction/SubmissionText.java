package org.tocsin.desk.appeal.sanction;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a package says.
 *
 * @param claims at least one
 */
public record SubmissionText(
    String authority,
    String criterion,
    String conduct,
    List<String> claims,
    List<String> against,
    String answer) {
  private static final int LONGEST = 20_000;
  private static final int MOST_CLAIMS = 200;

  /**
   * @throws IllegalArgumentException when it does not say to whom, under what, what, and on which
   *     claims
   */
  public SubmissionText {
    claims = List.copyOf(claims);
    against = List.copyOf(against);
    if (authority.isBlank() || criterion.isBlank() || conduct.isBlank()) {
      throw new IllegalArgumentException("say to whom, under which criterion, and what conduct");
    }
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("name at least one claim that it rests on");
    }
    if (claims.size() + against.size() > MOST_CLAIMS
        || authority.length() + criterion.length() + conduct.length() + answer.length() > LONGEST) {
      throw new IllegalArgumentException("it is longer than a package can be");
    }
  }

  List<String> all() {
    return Stream.concat(claims.stream(), against.stream()).toList();
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("authority", authority.strip()).put("criterion", criterion.strip());
    node.put("conduct", conduct.strip()).put("answer", answer.strip());
    claims.forEach(node.putArray("claims")::add);
    against.forEach(node.putArray("against")::add);
    return node;
  }
}
