package org.tocsin.ledger.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CheckpointKey;
import org.tocsin.ledger.note.CosignerKey;
import org.tocsin.ledger.note.SignatureState;

/**
 * Which log is trusted and how many witnesses it takes: a C2SP tlog-policy file.
 *
 * @param logs keys of the logs; with none, the caller knows the log from elsewhere
 * @param quorum what has to be cosigned
 */
public record TrustPolicy(List<CheckpointKey> logs, Quorum quorum) {
  /** Copies the list. */
  public TrustPolicy {
    logs = List.copyOf(logs);
  }

  /** A rule over witnesses. */
  public sealed interface Quorum {
    /** Whether enough of them cosigned. */
    boolean isMetBy(Checkpoint checkpoint);

    /** No cosignature is asked for. */
    record None() implements Quorum {
      @Override
      public boolean isMetBy(Checkpoint checkpoint) {
        return true;
      }
    }

    /** One witness, by its name in the file. */
    record One(String name, CosignerKey key, Optional<String> url) implements Quorum {
      @Override
      public boolean isMetBy(Checkpoint checkpoint) {
        return checkpoint.signedBy(key) == SignatureState.VALID;
      }
    }

    /** At least so many of the members. */
    record Group(String name, int least, List<Quorum> members) implements Quorum {
      /** Copies the list. */
      public Group {
        members = List.copyOf(members);
      }

      @Override
      public boolean isMetBy(Checkpoint checkpoint) {
        return members.stream().filter(member -> member.isMetBy(checkpoint)).count() >= least;
      }
    }
  }

  /**
   * Reads a policy file.
   *
   * @throws IllegalArgumentException naming the line and what is wrong with it
   */
  public static TrustPolicy parse(String text) {
    return new Parse().policy(text);
  }

  /** Whether a listed log signed the checkpoint and enough witnesses cosigned it. */
  public boolean accepts(Checkpoint checkpoint) {
    boolean signed =
        logs.isEmpty()
            || logs.stream()
                .anyMatch(key ->
                    key.name().equals(checkpoint.origin())
                        && checkpoint.signedBy(key) == SignatureState.VALID);
    return signed && quorum.isMetBy(checkpoint);
  }

  /** Reads line by line; a name stands for what was defined above it. */
  private static final class Parse {
    private final List<CheckpointKey> logs = new ArrayList<>();
    private final Map<String, Quorum> named = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, String> memberOf = new HashMap<>();
    private Optional<Quorum> quorum = Optional.empty();

    TrustPolicy policy(String text) {
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        try {
          require(line.chars().allMatch(c -> c >= 0x20 || c == '\t'), "control character");
          String trimmed = trimmed(line);
          if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
            read(List.of(trimmed.split("[ \t]+")));
          }
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
      }
      return new TrustPolicy(
          logs, quorum.orElseThrow(() -> new IllegalArgumentException("no quorum line")));
    }

    private void read(List<String> items) {
      switch (items.getFirst()) {
        case "log" -> log(items);
        case "witness" -> witness(items);
        case "group" -> group(items);
        case "quorum" -> quorum(items);
        default -> throw new IllegalArgumentException("unknown word " + items.getFirst());
      }
    }

    private void log(List<String> items) {
      require(items.size() == 2 || items.size() == 3, "expected: log VKEY [URL]");
      CheckpointKey key = CheckpointKey.parse(items.get(1));
      require(keys.add("log " + key.material()), "a log is listed twice");
      logs.add(key);
    }

    private void witness(List<String> items) {
      require(items.size() == 3 || items.size() == 4, "expected: witness NAME VKEY [URL]");
      CosignerKey key = CosignerKey.parse(items.get(2));
      require(keys.add("witness " + key.material()), "a witness is listed twice");
      Optional<String> url = items.size() == 4 ? Optional.of(items.get(3)) : Optional.empty();
      define(items.get(1), new Quorum.One(items.get(1), key, url));
    }

    private void group(List<String> items) {
      require(items.size() >= 4, "expected: group NAME all|any|NUMBER MEMBER...");
      List<String> names = items.subList(3, items.size());
      List<Quorum> members = new ArrayList<>();
      for (String name : names) {
        members.add(find(name));
        require(memberOf.put(name, items.get(1)) == null, name + " is a member twice");
      }
      define(items.get(1), new Quorum.Group(items.get(1), least(items.get(2), names), members));
    }

    private static int least(String word, List<String> names) {
      return switch (word) {
        case "all" -> names.size();
        case "any" -> 1;
        default -> {
          require(word.matches("[1-9][0-9]{0,5}"), "expected all, any or a number: " + word);
          int least = Integer.parseInt(word);
          require(least <= names.size(), "asks for more members than it has");
          yield least;
        }
      };
    }

    private void quorum(List<String> items) {
      require(items.size() == 2, "expected: quorum NAME");
      require(quorum.isEmpty(), "a second quorum line");
      quorum = Optional.of(items.get(1).equals("none") ? new Quorum.None() : find(items.get(1)));
    }

    private void define(String name, Quorum what) {
      require(!name.equals("none"), "none is no name");
      require(named.putIfAbsent(name, what) == null, name + " is defined twice");
    }

    private Quorum find(String name) {
      Quorum found = named.get(name);
      if (found == null) {
        throw new IllegalArgumentException(name + " is not defined above");
      }
      return found;
    }

    private static String trimmed(String line) {
      return line.replaceAll("^[ \t]+|[ \t]+$", "");
    }

    private static void require(boolean condition, String complaint) {
      if (!condition) {
        throw new IllegalArgumentException(complaint);
      }
    }
  }
}
