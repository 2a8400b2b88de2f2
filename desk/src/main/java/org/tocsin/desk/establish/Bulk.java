package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One act on many claims, each by itself: what one refuses leaves the others done and records
 * nothing.
 */
public final class Bulk {
  private Bulk() {}

  /**
   * @param refusal why nothing was recorded for it; null when it was done
   */
  public record Outcome(String id, @Nullable String refusal) {
    public boolean isDone() {
      return refusal == null;
    }
  }

  /** What is done with each claim. */
  public interface Act {
    void on(String id);
  }

  public static List<Outcome> each(List<String> ids, Act act) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String id : ids.stream().distinct().toList()) {
      outcomes.add(new Outcome(id, refusal(id, act)));
    }
    return outcomes;
  }

  private static @Nullable String refusal(String id, Act act) {
    try {
      act.on(id);
      return null;
    } catch (NoSuchElementException unseen) {
      return "there is no such claim";
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
