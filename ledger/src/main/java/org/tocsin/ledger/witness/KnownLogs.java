package org.tocsin.ledger.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.ledger.note.CheckpointKey;

/** The logs a witness watches: by origin, the keys that may sign for it. */
public record KnownLogs(Map<String, List<CheckpointKey>> keys) {
  /** Copies the map. */
  public KnownLogs {
    keys = Map.copyOf(keys);
  }

  /** Logs by their keys; two keys of one name are one log that changed or doubled its key. */
  public static KnownLogs of(List<CheckpointKey> keys) {
    Map<String, List<CheckpointKey>> logs = new LinkedHashMap<>();
    keys.forEach(key -> logs.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(key));
    return new KnownLogs(logs);
  }

  /**
   * Reads a file of vkeys, one a line; empty lines and lines that begin with {@code #} are skipped.
   *
   * @throws IllegalArgumentException naming the line that is no vkey
   */
  public static KnownLogs parse(String text) {
    List<CheckpointKey> keys = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          keys.add(CheckpointKey.parse(line.strip()));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return of(keys);
  }

  /** Keys of a log; none when it is not known. */
  List<CheckpointKey> of(String origin) {
    return keys.getOrDefault(origin, List.of());
  }
}
