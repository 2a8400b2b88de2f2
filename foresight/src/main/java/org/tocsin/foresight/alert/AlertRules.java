package org.tocsin.foresight.alert;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.foresight.DataFile;

/**
 * A set of rules from a data file.
 *
 * @param edition edition of the set
 * @param rules in the order in which they are tried
 */
public record AlertRules(String edition, List<AlertRule> rules) {

  /**
   * @throws IllegalArgumentException when two rules share an id
   */
  public AlertRules {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (AlertRule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules are called " + rule.id());
      }
    }
  }

  /** The rules that ship with the library. */
  public static AlertRules shipped() {
    return DataFile.readShipped(AlertRules.class, "alert-rules.json", AlertRules.class);
  }

  /** Rules that ship for a team to try and switch on; none of them is on by itself. */
  public static AlertRules offered() {
    return DataFile.readShipped(AlertRules.class, "offered-rules.json", AlertRules.class);
  }

  /** Rules of one's own, in the format of the shipped ones. */
  public static AlertRules read(InputStream json) {
    return read(json, "alert-rules.json");
  }

  /**
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when the content does not fit, in one line that says where and
   *     what is allowed there
   */
  public static AlertRules read(InputStream json, String name) {
    return DataFile.read(json, AlertRules.class, name);
  }

  /**
   * One rule alone.
   *
   * @throws IllegalArgumentException as {@link #read(InputStream, String)}
   */
  public static AlertRule readOne(InputStream json, String name) {
    return DataFile.read(json, AlertRule.class, name);
  }

  /** The rule of that id; empty for alerts that no rule gives, such as late reports. */
  public Optional<AlertRule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
