package org.tocsin.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.reader.Reading.Event;
import org.tocsin.reader.Reading.Person;
import org.tocsin.reader.name.Offices;
import org.tocsin.reader.text.SpanIndex;

/**
 * Puts at risk whoever is named in what is said of an abduction, a detention or a death, unless
 * they are named as who did it, tell it, or hold an office. Too many names withheld can be opened
 * by a person; one too few cannot be taken back.
 */
final class AtRisk {
  private static final Set<String> HARM = Set.of("abduction", "detention", "death");

  private AtRisk() {}

  static List<Person> mark(List<Person> persons, List<Event> events) {
    List<Event> harm = events.stream().filter(event -> HARM.contains(event.type())).toList();
    if (harm.isEmpty()) {
      return persons;
    }
    SpanIndex<Event> index = new SpanIndex<>(harm, event -> List.of(event.span()));
    return persons.stream().map(person -> isIn(person, index) ? marked(person) : person).toList();
  }

  private static boolean isIn(Person person, SpanIndex<Event> harm) {
    return !person.atRisk()
        && !Offices.isHeldBy(person.role())
        && person.spans().stream()
            .flatMap(span -> harm.overlapping(span).stream())
            .anyMatch(event -> !others(event).contains(person.name()));
  }

  /** Who is in the event without suffering it. */
  private static Set<String> others(Event event) {
    Set<String> names = new HashSet<>();
    names.addAll(event.speakers().stream().map(Reading.Speaker::name).collect(Collectors.toSet()));
    event.participants().stream()
        .filter(one -> one.role().equals("agent"))
        .forEach(one -> names.add(one.actor()));
    return names;
  }

  private static Person marked(Person person) {
    return new Person(
        person.id(), person.name(), person.spans(), person.role(), person.status(), true);
  }
}
