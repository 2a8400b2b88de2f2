package org.tocsin.reader.demand;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.ActionVerb;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Tokens;

/** What a verb of action comes to with its object: to adopt a law is not to adopt measures. */
final class ActionObjects {
  private record Rule(int category, Set<String> verbs, PhraseMap<Boolean> objects) {}

  private final List<Rule> rules;

  ActionObjects(LexiconFiles files) {
    this.rules =
        files.rows("action-objects.tsv").stream()
            .map(row -> {
              PhraseMap<Boolean> objects = new PhraseMap<>();
              row.list(2).forEach(words -> objects.add(words, true));
              return new Rule(Integer.parseInt(row.text(0)), Set.copyOf(row.list(1)), objects);
            })
            .toList();
  }

  /** The category by the first rule that fits, or null when the verb alone decides. */
  @Nullable Integer category(ActionVerb verb, Tokens tokens, Range object) {
    for (Rule rule : rules) {
      boolean named = rule.verbs().contains(verb.base()) || rule.verbs().contains(verb.head());
      if (named && rule.objects().first(tokens, object.from(), object.to()) != null) {
        return rule.category();
      }
    }
    return null;
  }
}
