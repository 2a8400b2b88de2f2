package org.tocsin.foresight.ladder;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.foresight.DataFile;
import org.tocsin.foresight.alert.Level;

/**
 * A chain of offices from a data file that people edit.
 *
 * @param edition edition of the file
 * @param rungs from the one told first to the top; never empty
 */
public record Ladder(String edition, List<Rung> rungs) {

  /**
   * @throws IllegalArgumentException when it has no rung, or two with the same id
   */
  public Ladder {
    rungs = List.copyOf(rungs);
    Set<String> ids = new HashSet<>();
    if (rungs.isEmpty() || !rungs.stream().allMatch(rung -> ids.add(rung.id()))) {
      throw new IllegalArgumentException("a ladder needs rungs, each with an id of its own");
    }
  }

  /** The template that ships. */
  public static Ladder shipped() {
    return DataFile.readShipped(Ladder.class, "ladder.json", Ladder.class);
  }

  /**
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when the content does not fit, in one line that says where
   */
  public static Ladder read(InputStream json, String name) {
    return DataFile.read(json, Ladder.class, name);
  }

  /**
   * The rungs an alert of this level climbs, lowest first; the first rung when none would be.
   *
   * @param first id of the rung to begin with, from a rule; "" for the lowest
   */
  public List<Rung> climb(Level level, String first) {
    List<Rung> reached = rungs.stream().filter(rung -> rung.from().compareTo(level) <= 0).toList();
    List<Rung> any = reached.isEmpty() ? rungs.subList(0, 1) : reached;
    for (int i = 0; i < any.size(); i++) {
      if (any.get(i).id().equals(first)) {
        return any.subList(i, any.size());
      }
    }
    return any;
  }

  /** Whether this is the last rung of all: the one that no quiet hours hold back. */
  public boolean isTop(Rung rung) {
    return rungs.getLast().equals(rung);
  }
}
