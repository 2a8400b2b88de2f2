package org.tocsin.desk.web.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.OriginCount;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Words;
import org.tocsin.desk.web.read.ClaimWords;

/** The claims that statements rest on, as one line each. */
@Component
public final class ClaimLines {

  /**
   * @param says what is claimed, names of persons at risk masked
   * @param who who says so
   */
  public record ClaimLine(String id, String says, String who, String grade, long leaf) {}

  /**
   * What the statements of a record rest on.
   *
   * @param lines by id of the claim; one the viewer may not see is not in it
   * @param origins by id of the statement: how many independent origins tell what it rests on
   */
  public record Resting(Map<String, ClaimLine> lines, Map<String, Integer> origins) {
    public @Nullable ClaimLine line(String claim) {
      return lines.get(claim);
    }

    public int originsOf(Statement statement) {
      return origins.getOrDefault(statement.id(), 0);
    }
  }

  private final Establishing establishing;

  ClaimLines(Establishing establishing) {
    this.establishing = establishing;
  }

  Resting of(Entity entity, Viewer viewer) {
    Map<String, Candidate> claims = new LinkedHashMap<>();
    entity.statements().stream()
        .flatMap(s -> Stream.concat(s.claims().stream(), s.against().stream()))
        .distinct()
        .forEach(id -> establishing.find(id, viewer).ifPresent(claim -> claims.put(id, claim)));
    Map<String, ClaimLine> lines = new LinkedHashMap<>();
    claims.forEach((id, claim) -> lines.put(id, line(claim)));
    return new Resting(lines, origins(entity, claims));
  }

  private Map<String, Integer> origins(Entity entity, Map<String, Candidate> claims) {
    Map<String, Integer> origins = new LinkedHashMap<>();
    if (!claims.isEmpty()) {
      OriginCount counter = establishing.origins().counter(entity.caseId(), claims.values());
      for (Statement statement : entity.statements()) {
        List<Candidate> told =
            statement.claims().stream()
                .filter(claims::containsKey)
                .map(claims::get)
                .filter(Objects::nonNull)
                .toList();
        origins.put(statement.id(), counter.of(told));
      }
    }
    return origins;
  }

  /** Those of these claims that the viewer sees, as they were recorded. */
  List<ClaimLine> list(Collection<String> ids, Viewer viewer) {
    return establishing.list(ids, viewer).stream()
        .sorted(Comparator.comparingLong(Candidate::leaf))
        .map(ClaimLines::line)
        .toList();
  }

  static ClaimLine line(Candidate claim) {
    return new ClaimLine(
        claim.id(), claim.statement(), who(claim), claim.grade().toString(), claim.leaf());
  }

  private static String who(Candidate claim) {
    Words words = Words.here();
    return claim.speakers().isEmpty()
        ? words.say("claims.nobody_named")
        : new ClaimWords(words).chain(claim.speakers());
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
