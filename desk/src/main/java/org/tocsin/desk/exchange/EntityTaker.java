package org.tocsin.desk.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.entity.Arrivals;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.people.Viewer;

/** Records become entities, one batch under the id of their import. */
final class EntityTaker implements Taker {
  private static final String REASON = "import";

  private final String caseId;
  private final String importId;
  private final Entities entities;
  private final Assessing assessing;
  private final KeyFinder keys;
  private final Viewer by;

  EntityTaker(
      String caseId,
      String importId,
      Entities entities,
      Assessing assessing,
      KeyFinder keys,
      Viewer by) {
    this.caseId = caseId;
    this.importId = importId;
    this.entities = entities;
    this.assessing = assessing;
    this.keys = keys;
    this.by = by;
  }

  @Override
  public String nextId(ReadRecord read) {
    return entities.arrivals().nextId();
  }

  @Override
  public Optional<String> refusal(ReadRecord read) {
    NewEntity entity = Objects.requireNonNull(read.entity());
    try {
      checkClaims(entity);
    } catch (IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
    return entities.arrivals().refusal(entity, keys::promised, by);
  }

  /** A finding that comes in a file rests on what people accepted here, like any other. */
  private void checkClaims(NewEntity entity) {
    assessing.checkClaims(caseId, entity.type(), entity.statements(), entity.compartment(), by);
  }

  @Override
  public List<Optional<String>> take(List<Ready> ready) {
    try {
      open(ready);
      return ready.stream().map(one -> Optional.<String>empty()).toList();
    } catch (IllegalArgumentException one) {
      return ready.stream().map(this::takeAlone).toList();
    }
  }

  /** When one of many is refused nothing was opened: then each stands for itself. */
  private Optional<String> takeAlone(Ready ready) {
    try {
      open(List.of(ready));
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  private void open(List<Ready> ready) {
    List<Arrivals.Prepared> prepared =
        ready.stream()
            .map(
                one -> new Arrivals.Prepared(one.id(), Objects.requireNonNull(one.read().entity())))
            .toList();
    prepared.forEach(one -> checkClaims(one.entity()));
    entities.arrivals().openAhead(caseId, prepared, keys::promised, importId, REASON, by);
  }

  @Override
  public void takeBack(String reason) {
    entities.withdrawBatch(importId, reason, by);
  }
}
