package org.tocsin.desk.establish.entity;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.people.Role;

/**
 * The states of review of an entity and the ways between them; data, so that a team can have its
 * own.
 *
 * @param name in data files
 * @param start the state an entity is opened in
 */
public record Workflow(
    String name, String start, List<State> states, List<Transition> transitions) {

  /**
   * @param editable whether statements may be changed in it; what is under review stands still
   * @param settled whether it counts as done
   * @param back whether it waits for who wrote in it: a reviewer gave it back, or it is contested
   */
  public record State(String name, boolean editable, boolean settled, boolean back) {}

  /**
   * A way from one state to another.
   *
   * @param name what the person does: "submit"
   * @param from the states it starts from
   * @param role least role that may go it
   * @param reason whether a reason must be given
   * @param notBy who may not go it: {@code contributors} wrote a statement or opened the entity,
   *     {@code reviewers} went a way of review before. This is how four eyes are kept.
   * @param needs fields that must have a value before; those the type does not have do not matter
   */
  public record Transition(
      String name,
      Set<String> from,
      String to,
      Role role,
      boolean reason,
      Set<NotBy> notBy,
      List<String> needs) {
    public Transition {
      from = Set.copyOf(from);
      notBy = Set.copyOf(notBy);
      needs = List.copyOf(needs);
    }
  }

  /** Who may not go a way. */
  public enum NotBy {
    CONTRIBUTORS,
    REVIEWERS
  }

  public Workflow {
    states = List.copyOf(states);
    transitions = List.copyOf(transitions);
  }

  public State state(String state) {
    return states.stream()
        .filter(s -> s.name().equals(state))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name + " has no state " + state));
  }

  public Optional<Transition> findTransition(String from, String transition) {
    return leaving(from).stream().filter(t -> t.name().equals(transition)).findFirst();
  }

  /** The ways out of a state. */
  public List<Transition> leaving(String state) {
    return transitions.stream().filter(t -> t.from().contains(state)).toList();
  }

  /** Whether going this way is an act of review: who goes it looked at somebody else's work. */
  public boolean isReview(String transition) {
    return transitions.stream().anyMatch(t -> t.name().equals(transition) && !t.notBy().isEmpty());
  }
}
