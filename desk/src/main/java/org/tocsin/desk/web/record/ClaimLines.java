package org.tocsin.desk.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.read.Card;

/** The claims that statements rest on, as one line each. */
@Component
public final class ClaimLines {

  /**
   * @param says what is claimed, names of persons at risk masked
   * @param who who says so
   */
  public record ClaimLine(String id, String says, String who, String grade, long leaf) {}

  private final Establishing establishing;

  ClaimLines(Establishing establishing) {
    this.establishing = establishing;
  }

  /** By id; a claim the viewer may not see is not in it. */
  Map<String, ClaimLine> of(Entity entity, Viewer viewer) {
    Map<String, ClaimLine> lines = new LinkedHashMap<>();
    entity.statements().stream()
        .flatMap(s -> Stream.concat(s.claims().stream(), s.against().stream()))
        .distinct()
        .forEach(
            id -> establishing.find(id, viewer).ifPresent(claim -> lines.put(id, line(claim))));
    return lines;
  }

  private static ClaimLine line(Candidate claim) {
    return new ClaimLine(
        claim.id(),
        claim.statement(),
        Card.speakers(claim.speakers()),
        claim.grade().toString(),
        claim.leaf());
  }

  /**
   * @throws IllegalArgumentException naming a claim that the viewer cannot rest a statement on
   */
  void check(List<NewStatement> statements, Viewer viewer) {
    for (NewStatement statement : statements) {
      Stream.concat(statement.claims().stream(), statement.against().stream())
          .filter(id -> establishing.find(id, viewer).isEmpty())
          .findFirst()
          .ifPresent(id -> {
            throw new IllegalArgumentException(
                statement.field() + ": there is no claim " + id + "; paste the link of a claim");
          });
    }
  }
}
