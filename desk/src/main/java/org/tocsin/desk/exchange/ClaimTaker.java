package org.tocsin.desk.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Stated;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.people.Viewer;

/** Rows become claims that wait in the inbox. */
final class ClaimTaker implements Taker {
  private final Item item;
  private final String importId;
  private final Establishing establishing;
  private final Viewer by;

  ClaimTaker(Item item, String importId, Establishing establishing, Viewer by) {
    this.item = item;
    this.importId = importId;
    this.establishing = establishing;
    this.by = by;
  }

  @Override
  public String nextId(ReadRecord read) {
    return prefix() + read.raw().number();
  }

  private String prefix() {
    return item.id() + "." + importId + "-";
  }

  @Override
  public Optional<String> refusal(ReadRecord read) {
    return Optional.empty();
  }

  @Override
  public List<Optional<String>> take(List<Ready> ready) {
    List<Stated> claims = new ArrayList<>();
    for (Ready one : ready) {
      String local = one.id().substring(item.id().length() + 1);
      claims.add(stated(local, Objects.requireNonNull(one.read().entity())));
    }
    establishing.recordStated(item, claims, by.name());
    return ready.stream().map(one -> Optional.<String>empty()).toList();
  }

  private static Stated stated(String id, NewEntity row) {
    List<String> speakers =
        row.statements().stream()
            .filter(s -> s.field().equals("speaker"))
            .map(NewStatement::value)
            .toList();
    String stance = value(row, "stance");
    return new Stated(
        id,
        speakers,
        Objects.requireNonNull(value(row, "statement")),
        stance == null ? "asserts" : stance,
        value(row, "day"),
        value(row, "place"));
  }

  private static @Nullable String value(NewEntity row, String field) {
    return row.statements().stream()
        .filter(statement -> statement.field().equals(field))
        .map(NewStatement::value)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void takeBack(String reason) {
    List<Candidate> claims =
        establishing
            .list(CandidateQuery.inCase(item.caseId()).ofItem(item.id()).seenBy(by))
            .stream()
            .filter(claim -> claim.id().startsWith(prefix()))
            .toList();
    establishing.withdrawStated(claims, reason, by.name());
  }
}
