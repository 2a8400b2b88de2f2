package org.tocsin.desk.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * How words are made comparable: one field for all languages, folded (case, accents, letter
 * variants) and with name keys, and one field for each language that has word forms to take off. No
 * word is left out as too common, so that every phrase can be found.
 */
final class Tongues {
  /** One step of a chain. */
  private interface Step {
    TokenStream over(TokenStream words);
  }

  private static final Map<String, Step> STEMS = stems();

  /** Which languages a word may be of, by its script. */
  private static final Map<Character.UnicodeScript, List<String>> BY_SCRIPT =
      Map.of(
          Character.UnicodeScript.LATIN, List.of("en", "fr", "es", "tr", "az"),
          Character.UnicodeScript.CYRILLIC, List.of("ru"),
          Character.UnicodeScript.ARMENIAN, List.of("hy"),
          Character.UnicodeScript.ARABIC, List.of("ar", "fa"));

  private final Analyzer plain = chain(Tongues::folded);
  private final Analyzer indexing;

  Tongues(Sounds sounds) {
    Analyzer named = chain(words -> folded(new NameKeysFilter(words, sounds)));
    Map<String, Analyzer> byField = new LinkedHashMap<>();
    STEMS.forEach((tag, stem) -> byField.put(Columns.wordsIn(tag), chain(stem)));
    this.indexing =
        new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
          @Override
          protected Analyzer getWrappedAnalyzer(String field) {
            return byField.getOrDefault(field, named);
          }
        };
  }

  /** For the index: each field by its own rules, names with their keys. */
  Analyzer indexing() {
    return indexing;
  }

  /** For questions to the field of all languages: folded, without keys. */
  Analyzer plain() {
    return plain;
  }

  /** The language with word forms that a BCP 47 tag names. */
  static Optional<String> known(@Nullable String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return STEMS.containsKey(language) ? Optional.of(language) : Optional.empty();
  }

  static List<String> languagesOf(String word) {
    int letter =
        word.codePoints().filter(Character::isLetter).findFirst().orElse(word.codePointAt(0));
    return BY_SCRIPT.getOrDefault(Character.UnicodeScript.of(letter), List.of());
  }

  private static TokenStream folded(TokenStream words) {
    return new PersianNormalizationFilter(
        new ArabicNormalizationFilter(new ICUFoldingFilter(new InnerMarksFilter(words))));
  }

  private static Map<String, Step> stems() {
    Map<String, Step> stems = new LinkedHashMap<>();
    stems.put(
        "en",
        words ->
            new SnowballFilter(folded(new EnglishPossessiveFilter(words)), new EnglishStemmer()));
    stems.put(
        "fr",
        words ->
            folded(
                new SnowballFilter(
                    lower(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)),
                    new FrenchStemmer())));
    stems.put("es", words -> folded(new SnowballFilter(lower(words), new SpanishStemmer())));
    stems.put("ru", words -> folded(new SnowballFilter(lower(words), new RussianStemmer())));
    stems.put(
        "hy",
        words ->
            folded(new SnowballFilter(lower(new InnerMarksFilter(words)), new ArmenianStemmer())));
    stems.put("tr", words -> folded(new SnowballFilter(turkish(words), new TurkishStemmer())));
    stems.put("az", words -> folded(new AzerbaijaniStemFilter(turkish(words))));
    stems.put("ar", words -> new ArabicStemFilter(folded(words)));
    stems.put("fa", words -> new PersianStemFilter(folded(words)));
    return stems;
  }

  private static TokenStream turkish(TokenStream words) {
    return new TurkishLowerCaseFilter(new ApostropheFilter(words));
  }

  private static TokenStream lower(TokenStream words) {
    return new org.apache.lucene.analysis.LowerCaseFilter(words);
  }

  private static Analyzer chain(Step step) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, step.over(words));
      }
    };
  }
}
