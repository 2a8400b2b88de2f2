package org.tocsin.desk.web.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Question;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.Workflow;
import org.tocsin.desk.people.Viewer;

/** Finds what waits for one person, in a case or in all; only what they may see. */
@Component
public final class Waiting {
  private static final int MOST = 100;

  /**
   * What waits in one case.
   *
   * @param mine assigned to them and not settled
   * @param returned what they wrote and somebody gave back or contested
   * @param review what others submitted and they may review
   * @param questions what colleagues ask them about claims
   */
  public record There(
      List<Entity> mine, List<Entity> returned, List<Entity> review, List<Question> questions) {
    public int size() {
      return mine.size() + returned.size() + review.size() + questions.size();
    }
  }

  /** Why something waits. */
  public enum Why {
    QUESTION,
    RETURNED,
    MINE,
    REVIEW
  }

  /** One thing that waits; what it is about is a record or a question. */
  public sealed interface Thing {
    CaseFile file();

    Why why();

    /** The last fact about it. */
    long leaf();

    record OfRecord(CaseFile file, Why why, Entity entity) implements Thing {
      @Override
      public long leaf() {
        return entity.version();
      }
    }

    record Asked(CaseFile file, Question question) implements Thing {
      @Override
      public Why why() {
        return Why.QUESTION;
      }

      @Override
      public long leaf() {
        return question.leaf();
      }
    }
  }

  private final Entities entities;
  private final Establishing establishing;

  Waiting(Entities entities, Establishing establishing) {
    this.entities = entities;
    this.establishing = establishing;
  }

  /** Across cases, what changed last first; at most {@value #MOST} of a kind and case. */
  public List<Thing> listAll(List<CaseFile> files, Viewer me) {
    List<Thing> things = new ArrayList<>();
    for (CaseFile file : files) {
      There there = in(file.id(), me);
      there.questions().forEach(one -> things.add(new Thing.Asked(file, one)));
      there.returned().forEach(one -> things.add(new Thing.OfRecord(file, Why.RETURNED, one)));
      there.mine().forEach(one -> things.add(new Thing.OfRecord(file, Why.MINE, one)));
      there.review().forEach(one -> things.add(new Thing.OfRecord(file, Why.REVIEW, one)));
    }
    things.sort(Comparator.comparingLong(Thing::leaf).reversed());
    return things;
  }

  There in(String caseId, Viewer me) {
    EntityQuery all = EntityQuery.inCase(caseId, me).page(Long.MAX_VALUE, MOST);
    List<Entity> mine =
        entities.list(all.assignedTo(me.name())).stream().filter(e -> !isSettled(e)).toList();
    List<Entity> returned =
        entities.list(all.inState(givenBack())).stream()
            .filter(entity -> !mine.contains(entity) && isWriter(entity, me))
            .toList();
    List<Entity> review =
        entities.list(all.inState(reviewable())).stream()
            .filter(entity -> !mine.contains(entity) && !returned.contains(entity))
            .filter(entity ->
                entities.reviewing().ways(entity, me).stream().anyMatch(w -> !w.notBy().isEmpty()))
            .toList();
    return new There(mine, returned, review, establishing.claims().waitingFor(caseId, me));
  }

  private static boolean isWriter(Entity entity, Viewer me) {
    return entity.openedBy().equals(me.name())
        || entity.statements().stream().anyMatch(s -> s.by().equals(me.name()));
  }

  /** The states in which something waits for its writer. */
  private String[] givenBack() {
    return entities.types().list().stream()
        .map(entities.types()::workflow)
        .flatMap(flow -> flow.states().stream())
        .filter(Workflow.State::back)
        .map(Workflow.State::name)
        .distinct()
        .toArray(String[]::new);
  }

  boolean isSettled(Entity entity) {
    return entities.types().workflow(entity.type()).state(entity.state()).settled();
  }

  /** The states that a way of review leaves and in which nobody changes anything. */
  private String[] reviewable() {
    return entities.types().list().stream()
        .map(entities.types()::workflow)
        .flatMap(flow ->
            flow.states().stream()
                .filter(state -> !state.editable() && !state.settled())
                .filter(state ->
                    flow.leaving(state.name()).stream().anyMatch(way -> !way.notBy().isEmpty())))
        .map(Workflow.State::name)
        .distinct()
        .toArray(String[]::new);
  }
}
