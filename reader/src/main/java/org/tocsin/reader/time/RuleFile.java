package org.tocsin.reader.time;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.reader.Reading.TimeType;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Row;

/** Reads {@code time-rules.tsv}; docs/reader-lexicons.md says how its rows are written. */
final class RuleFile {
  private final TimeWords words;

  private RuleFile(TimeWords words) {
    this.words = words;
  }

  /**
   * @throws IllegalArgumentException for a row that is no rule, with the row
   */
  static List<TimeRule> read(LexiconFiles files, TimeWords words) {
    RuleFile file = new RuleFile(words);
    List<TimeRule> rules = new ArrayList<>();
    for (Row row : files.rows("time-rules.tsv")) {
      try {
        rules.add(file.rule(row));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "time rule " + files.language() + ": " + row.columns() + ": " + e.getMessage(), e);
      }
    }
    return rules;
  }

  private TimeRule rule(Row row) {
    List<Element> before = new ArrayList<>();
    List<Element> body = new ArrayList<>();
    List<Element> after = new ArrayList<>();
    for (String text : row.text(0).split(" +")) {
      boolean context = text.startsWith("(") || text.startsWith("!(");
      List<Element> place = !context ? body : body.isEmpty() ? before : after;
      if (!context && !after.isEmpty()) {
        throw new IllegalArgumentException("what stands after is last");
      }
      place.add(element(text, context));
    }
    if (body.isEmpty()) {
      throw new IllegalArgumentException("nothing to find");
    }
    String[] result = row.text(1).split(" +");
    if (result[0].equals("nothing")) {
      return new TimeRule(before, body, after, TimeType.DATE, TimeRule.Operation.NOTHING, Map.of());
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 2; i < result.length; i++) {
      int equals = result[i].indexOf('=');
      settings.put(result[i].substring(0, equals), result[i].substring(equals + 1));
    }
    return new TimeRule(
        before,
        body,
        after,
        TimeType.valueOf(result[0].toUpperCase(Locale.ROOT)),
        TimeRule.Operation.valueOf(result[1].toUpperCase(Locale.ROOT)),
        settings);
  }

  private Element element(String text, boolean context) {
    boolean forbidden = text.startsWith("!");
    boolean optional = text.endsWith("?") && text.length() > 1;
    String inner = text.substring(forbidden ? 1 : 0, text.length() - (optional ? 1 : 0));
    if (context) {
      inner = inner.substring(1, inner.length() - 1);
    }
    boolean glued = inner.startsWith("~") && inner.length() > 1;
    inner = glued ? inner.substring(1) : inner;
    int colon = inner.length() > 2 ? inner.indexOf(':') : -1;
    String name = colon > 0 ? inner.substring(colon + 1) : inner;
    String what = colon > 0 ? inner.substring(0, colon) : inner;
    int equals = what.indexOf('=');
    String plainName = name.indexOf('=') > 0 ? name.substring(0, name.indexOf('=')) : name;
    Element.Test test = equals > 0 ? oneOf(what, equals) : test(what);
    return new Element(test, plainName, optional, glued, forbidden);
  }

  private Element.Test oneOf(String what, int equals) {
    String kind = what.substring(0, equals);
    Set<String> values = Set.of(what.substring(equals + 1).split("\\|"));
    return kind.equals("ORD") ? new Element.Ordinal(values) : kind(kind, values);
  }

  private Element.Test test(String what) {
    if (what.equals("^") || what.equals("$")) {
      return new Element.Edge();
    }
    boolean capitals =
        what.length() > 1
            && what.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')
            && Character.isLetter(what.charAt(0));
    if (!capitals) {
      return literal(what);
    }
    return switch (what) {
      case "NUM" -> new Element.AnyNumber();
      case "ORD" -> new Element.Ordinal(Set.of());
      case "ROMAN" -> new Element.Roman();
      default ->
          NumberClass.isName(what)
              ? new Element.Digits(NumberClass.valueOf(what))
              : kind(what, Set.of());
    };
  }

  private Element.Test kind(String kind, Set<String> values) {
    if (!words.has(kind)) {
      throw new IllegalArgumentException("no words of kind " + kind);
    }
    return new Element.Kind(kind, values);
  }

  private static Element.Literal literal(String what) {
    Set<String> whole = new HashSet<>();
    Set<String> endings = new HashSet<>();
    for (String word : what.equals("|") ? List.of("|") : List.of(what.split("\\|"))) {
      if (word.startsWith("*") && word.length() > 1) {
        endings.add(word.substring(1));
      } else {
        whole.add(word);
      }
    }
    return new Element.Literal(Set.copyOf(whole), Set.copyOf(endings));
  }
}
