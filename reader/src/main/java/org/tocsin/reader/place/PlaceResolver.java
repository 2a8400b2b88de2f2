package org.tocsin.reader.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;

/**
 * Chooses among the places that bear a name. All names of a text are read together: a big place is
 * likelier than a small one, but less so than one in the country and division that the text speaks
 * of, near the others it names, or within the one named right after it ("Paris, Texas"). A name
 * means the same place wherever the text repeats it. Thread-safe.
 */
public final class PlaceResolver {
  /** A name where it stands, in characters of the text. */
  public record Toponym(String name, int begin, int end) {}

  private static final int ROUNDS = 3;

  private final Candidates candidates;

  public PlaceResolver(LexiconFiles files, Countries countries, Gazetteer gazetteer) {
    this.candidates = new Candidates(new ToponymLexicon(files), countries, gazetteer);
  }

  /** For each name the place it means; empty where nothing is known. */
  public List<Optional<Resolved>> resolve(String text, List<Toponym> toponyms) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    List<Choice> inOrder = new ArrayList<>();
    for (Toponym toponym : toponyms) {
      inOrder.add(choices.computeIfAbsent(toponym.name(), name -> new Choice(candidates.of(name))));
    }
    for (int i = 0; i + 1 < toponyms.size(); i++) {
      if (isWithinNext(text, toponyms.get(i), toponyms.get(i + 1))) {
        inOrder.get(i).within(inOrder.get(i + 1));
      }
    }
    for (Choice choice : inOrder) {
      choice.mentions++;
    }
    Map<String, Choice> known = new HashMap<>(choices);
    known.values().removeIf(choice -> choice.best().isEmpty());
    for (int round = 0; round < ROUNDS; round++) {
      Context context = new Context(List.copyOf(known.values()));
      known.values().forEach(choice -> choice.decide(context));
    }
    return answers(inOrder);
  }

  /** "Oren, Tal" and "Oren (Tal)". */
  private static boolean isWithinNext(String text, Toponym first, Toponym second) {
    if (second.begin() <= first.end() || second.begin() - first.end() > 3) {
      return false;
    }
    String between = text.substring(first.end(), second.begin()).strip();
    return between.equals(",") || between.equals("(") || between.equals(", (");
  }

  private static List<Optional<Resolved>> answers(List<Choice> inOrder) {
    List<Optional<Resolved>> answers = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Optional<Resolved> best = inOrder.get(i).best();
      answers.add(best.isPresent() ? best : near(inOrder, i));
    }
    return answers;
  }

  private static boolean isFirm(Resolved found) {
    return found.how() == Resolved.How.NAME
        && found.place().kind().compareTo(Gazetteer.Kind.COUNTRY) <= 0;
  }

  /** The known place named last before, else the first after. */
  private static Optional<Resolved> near(List<Choice> inOrder, int at) {
    for (int distance = 1; distance < inOrder.size(); distance++) {
      for (int i : new int[] {at - distance, at + distance}) {
        if (i >= 0 && i < inOrder.size()) {
          Optional<Resolved> other = inOrder.get(i).best();
          if (other.filter(PlaceResolver::isFirm).isPresent()) {
            return other.map(found -> new Resolved(found.place(), Resolved.How.NEAR));
          }
        }
      }
    }
    return Optional.empty();
  }
}
