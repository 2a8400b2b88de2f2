package org.tocsin.reader.demand;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.ActionVerbs;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.lexicon.VerbForm;

/** The words the demand grammar goes by, read once from the lexicon files. */
final class DirectiveLexicon {
  private final Map<String, DirectiveVerb> verbs = new HashMap<>();
  private final Set<String> issuers = new HashSet<>();
  private final Map<String, Boolean> operatives = new HashMap<>();
  private final Set<String> preambular = new HashSet<>();
  private final PhraseMap<Boolean> sections = new PhraseMap<>();
  private final PhraseMap<Boolean> leadIns = new PhraseMap<>();
  private final PhraseMap<Boolean> reviews = new PhraseMap<>();
  private final PhraseMap<String> refrain = new PhraseMap<>();
  private final PhraseMap<String> timing = new PhraseMap<>();
  private final List<Row> measures;
  private final ActionObjects objects;
  private final ActionVerbs actions;

  DirectiveLexicon(LexiconFiles files, Inflection inflection, ActionVerbs actions) {
    this.actions = actions;
    for (Row row : files.rows("directives.tsv")) {
      Set<String> frames = Set.of(row.text(3).split(","));
      inflection
          .forms(row.text(0))
          .forEach((form, word) ->
              verbs.putIfAbsent(word, new DirectiveVerb(row.text(1), row.text(2), frames, form)));
    }
    files.rows("issuers.tsv").forEach(row -> issuers.add(row.text(0)));
    files
        .rows("operative.tsv")
        .forEach(row -> operatives.put(row.text(0), row.text(1).equals("yes")));
    files.rows("preambular.tsv").forEach(row -> preambular.add(row.text(0)));
    files
        .rows("sections.tsv")
        .forEach(row -> sections.add(row.text(0), row.text(1).equals("demands")));
    files.rows("refrain.tsv").forEach(row -> refrain.add(row.text(0), row.text(1)));
    for (Row row : files.rows("timing.tsv")) {
      row.list(1).forEach(words -> timing.add(words, row.text(0)));
    }
    files.rows("reviews.tsv").forEach(row -> reviews.add(row.text(0), true));
    files.rows("lead-ins.tsv").forEach(row -> leadIns.add(row.text(0), true));
    this.measures = List.copyOf(files.rows("measures.tsv"));
    this.objects = new ActionObjects(files);
  }

  @Nullable DirectiveVerb verb(String word) {
    return verbs.get(word);
  }

  boolean isIssuer(String word) {
    return issuers.contains(word);
  }

  boolean isOperative(String word) {
    return operatives.containsKey(word);
  }

  boolean isPreambular(String word) {
    return preambular.contains(word);
  }

  PhraseMap<Boolean> sections() {
    return sections;
  }

  PhraseMap<String> refrain() {
    return refrain;
  }

  PhraseMap<Boolean> leadIns() {
    return leadIns;
  }

  PhraseMap<Boolean> reviews() {
    return reviews;
  }

  PhraseMap<String> timing() {
    return timing;
  }

  List<Row> measures() {
    return measures;
  }

  ActionObjects objects() {
    return objects;
  }

  ActionVerbs actions() {
    return actions;
  }

  /** A base form of a directive verb, for the nouns that look like it ("our call on"). */
  @Nullable DirectiveVerb noun(String word) {
    String base =
        word.equals("plea")
            ? "plead"
            : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    DirectiveVerb verb = verbs.get(base.equals("recommendation") ? "recommend" : base);
    return verb != null && verb.form() == VerbForm.BASE ? verb : null;
  }
}
