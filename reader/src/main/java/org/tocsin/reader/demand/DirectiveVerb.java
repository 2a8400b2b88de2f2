package org.tocsin.reader.demand;

import java.util.Set;
import org.tocsin.reader.lexicon.VerbForm;

/**
 * A directive verb in one of its forms.
 *
 * @param act what the demand is called after it
 * @param frames how its addressee follows: "object", "clause", "for", "verb", or a preposition
 */
record DirectiveVerb(String act, String force, Set<String> frames, VerbForm form) {}
