package org.tocsin.desk.appeal.demand;

import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.tocsin.desk.people.Viewer;

/**
 * What somebody may see of a demand or a step: no name at risk, no address of what is restricted.
 */
final class Shown {
  private static final Evidence WITHHELD = new Evidence(Evidence.Kind.ITEM, "", -1);

  private Shown() {}

  static Demand of(
      Demand demand,
      UnaryOperator<String> mask,
      BiPredicate<Evidence, Viewer> isOpen,
      Viewer viewer) {
    return new Demand(
        demand.id(),
        demand.appealId(),
        demand.caseId(),
        mask.apply(demand.text()),
        demand.force(),
        demand.polarity(),
        mask.apply(demand.forum()),
        mask.apply(demand.measure()),
        mask.apply(demand.target()),
        mask.apply(demand.instrument()),
        mask.apply(demand.ultimate()),
        demand.timing(),
        demand.deadline(),
        demand.deadlineStated(),
        demand.evidence().stream().filter(one -> isOpen.test(one, viewer)).toList(),
        demand.addressees(),
        demand.candidateId(),
        demand.leaf());
  }

  /** Evidence that is out of sight keeps its kind and loses its id. */
  static Step of(
      Step step, UnaryOperator<String> mask, BiPredicate<Evidence, Viewer> isOpen, Viewer viewer) {
    Evidence evidence = step.evidence();
    boolean open = isOpen.test(evidence, viewer);
    return new Step(
        step.leaf(),
        step.demand(),
        step.addressee(),
        step.party(),
        step.kind(),
        step.day(),
        open ? evidence : new Evidence(evidence.kind(), WITHHELD.id(), -1),
        mask.apply(step.note()),
        step.by(),
        step.withdrawn());
  }
}
