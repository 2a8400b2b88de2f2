package org.tocsin.foresight.ladder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.foresight.DataFile;
import org.tocsin.foresight.alert.Level;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain of offices from a data file that people edit.
 *
 * @param edition edition of the file
 * @param rungs from the one told first to the top; never empty
 */
public record Ladder(String edition, List<Rung> rungs) {
  private static final Pattern QUIET = Pattern.compile("\"quiet\"\\s*:");

  /**
   * @throws IllegalArgumentException when it has no rung, two with the same id, or quiet hours
   *     would silence the top one
   */
  public Ladder {
    rungs = List.copyOf(rungs);
    Set<String> ids = new HashSet<>();
    if (rungs.isEmpty() || !rungs.stream().allMatch(rung -> ids.add(rung.id()))) {
      throw new IllegalArgumentException("a ladder needs rungs, each with an id of its own");
    }
    if (rungs.getLast().quiet()) {
      throw new IllegalArgumentException(
          "quiet hours never silence the top rung; let %s be told at any hour"
              .formatted(rungs.getLast().id()));
    }
  }

  /** The template that ships. */
  public static Ladder shipped() {
    return DataFile.readShipped(Ladder.class, "ladder.json", Plain.class).ladder();
  }

  /**
   * Reads a ladder as people write it. Where no rung says anything of quiet hours, they hold back
   * every rung but the top one.
   *
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when the content does not fit, in one line that says where
   */
  public static Ladder read(InputStream json, String name) {
    String text = text(json);
    var again = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return QUIET.matcher(text).find()
        ? DataFile.read(again, Ladder.class, name)
        : DataFile.read(again, Plain.class, name).ladder();
  }

  private static String text(InputStream json) {
    try {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ladder as a file that people read and edit; {@link #read} gives the same ladder. */
  public String text() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }

  /** A ladder whose rungs say nothing of quiet hours. */
  private record Plain(String edition, List<PlainRung> rungs) {
    Ladder ladder() {
      List<Rung> all = new ArrayList<>();
      for (PlainRung rung : rungs) {
        boolean top = all.size() == rungs.size() - 1;
        all.add(
            new Rung(
                rung.id(),
                rung.title(),
                rung.from(),
                rung.acknowledgeMinutes(),
                rung.remindMinutes(),
                !top));
      }
      return new Ladder(edition, all);
    }
  }

  private record PlainRung(
      String id, String title, Level from, int acknowledgeMinutes, int remindMinutes) {}

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
}
