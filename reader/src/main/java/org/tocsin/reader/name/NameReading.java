package org.tocsin.reader.name;

import java.util.List;
import org.tocsin.reader.Reading.Actor;
import org.tocsin.reader.Reading.Person;
import org.tocsin.reader.Reading.Place;

/** The names of a document: as the reading lists them, and where each stands. */
public record NameReading(
    List<Person> persons, List<Actor> actors, List<Place> places, List<Mention> mentions) {

  /** The mentions that lie in a range of tokens, in order. */
  public List<Mention> within(int from, int to) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).from() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < mentions.size() && mentions.get(end).from() < to) {
      end++;
    }
    return mentions.subList(low, end);
  }
}
