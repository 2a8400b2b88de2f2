package org.tocsin.reader.name;

import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.Tokens;

/** Countries, territories and regions by name, and the adjectives made from them. */
public final class Countries {
  /**
   * @param code ISO 3166, empty for what has none
   */
  public record Country(String code) {}

  private final PhraseMap<Country> names = new PhraseMap<>();
  private final PhraseMap<Country> demonyms = new PhraseMap<>();

  public Countries(LexiconFiles files) {
    for (Row row : files.rows("countries.tsv")) {
      Country country = new Country(row.text(0));
      row.list(1).forEach(name -> names.add(name, country));
      row.list(2).forEach(word -> demonyms.add(word, country));
    }
  }

  /** The country named at a token, or null; a name is written with a capital. */
  public PhraseMap.@Nullable Match<Country> nameAt(Tokens tokens, int token, int limit) {
    return tokens.isCapital(token) ? names.at(tokens, token, limit) : null;
  }

  public PhraseMap.@Nullable Match<Country> demonymAt(Tokens tokens, int token, int limit) {
    return tokens.isCapital(token) ? demonyms.at(tokens, token, limit) : null;
  }
}
