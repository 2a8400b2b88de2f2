package org.tocsin.reader.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The forms of English verbs: by rule, or from {@code irregular-verbs.tsv}. In a verb of several
 * words ("seal off") the first one changes.
 */
public final class Inflection {
  private final Map<String, Row> irregular = new HashMap<>();

  public Inflection(LexiconFiles files) {
    for (Row row : files.rows("irregular-verbs.tsv")) {
      irregular.put(row.text(0), row);
    }
  }

  public Map<VerbForm, String> forms(String verb) {
    int space = verb.indexOf(' ');
    String head = space < 0 ? verb : verb.substring(0, space);
    String tail = space < 0 ? "" : verb.substring(space);
    Map<VerbForm, String> forms = new EnumMap<>(VerbForm.class);
    forms.put(VerbForm.BASE, verb);
    forms.put(VerbForm.THIRD, third(head) + tail);
    Row row = irregular.get(head);
    String gerund = row == null || row.text(3).isEmpty() ? gerund(head) : row.text(3);
    String past = row == null ? past(head) : row.text(1);
    String participle = row == null ? past : row.text(2);
    forms.put(VerbForm.GERUND, gerund + tail);
    forms.put(VerbForm.PAST, past + tail);
    forms.put(VerbForm.PARTICIPLE, participle + tail);
    return forms;
  }

  private static String third(String verb) {
    if (verb.equals("be")) {
      return "is";
    }
    if (verb.equals("have")) {
      return "has";
    }
    if (endsInConsonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    boolean hissing =
        verb.endsWith("s")
            || verb.endsWith("x")
            || verb.endsWith("z")
            || verb.endsWith("ch")
            || verb.endsWith("sh")
            || verb.endsWith("o");
    return verb + (hissing ? "es" : "s");
  }

  private static String gerund(String verb) {
    boolean silentE =
        verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("oe") && verb.length() > 2;
    return (silentE ? verb.substring(0, verb.length() - 1) : verb) + "ing";
  }

  private static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    return endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
  }

  private static boolean endsInConsonantY(String verb) {
    return verb.length() > 1
        && verb.endsWith("y")
        && "aeou".indexOf(verb.charAt(verb.length() - 2)) < 0;
  }
}
