package org.tocsin.reader.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/** Every place a name can mean. */
final class Candidates {
  private static final int DEEPEST = 3;

  /** People of a settlement that a word of a longer name may mean. */
  private static final int BIG = 15_000;

  /**
   * @param places none when nothing is known by the name
   * @param wanted the kind of place the words around the name ask for
   * @param preferred what is meant by the name when nothing speaks against it
   */
  record Found(
      List<Gazetteer.Entry> places,
      Resolved.How how,
      Gazetteer.@Nullable Kind wanted,
      List<Gazetteer.Entry> preferred) {
    static final Found NONE = new Found(List.of(), Resolved.How.NEAR, null, List.of());
  }

  private final ToponymLexicon lexicon;
  private final Countries countries;
  private final Gazetteer gazetteer;

  Candidates(ToponymLexicon lexicon, Countries countries, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.countries = countries;
    this.gazetteer = gazetteer;
  }

  Found of(String written) {
    String name = plain(written);
    List<Gazetteer.Entry> whole = named(name);
    if (!whole.isEmpty()) {
      return new Found(whole, Resolved.How.NAME, null, preferred(name));
    }
    Found core = core(name, DEEPEST);
    return core.places().isEmpty() ? within(name) : core;
  }

  private static String plain(String written) {
    String name = written.strip().replace('’', '\'').replace('\n', ' ');
    if (name.endsWith("'s")) {
      name = name.substring(0, name.length() - 2);
    }
    if (name.regionMatches(true, 0, "the ", 0, 4)) {
      name = name.substring(4);
    }
    return name.strip();
  }

  private List<Gazetteer.Entry> named(String name) {
    String meant = lexicon.meant(name);
    if (meant != null) {
      return standing(meant);
    }
    Gazetteer.Entry country = country(name);
    List<Gazetteer.Entry> all = new ArrayList<>(gazetteer.all(name));
    all.addAll(preferred(name));
    if (all.isEmpty() && name.startsWith("St. ")) {
      all = gazetteer.all("Saint " + name.substring(4));
    }
    if (country == null) {
      return all;
    }
    List<Gazetteer.Entry> both = new ArrayList<>(List.of(country));
    both.addAll(all);
    return both;
  }

  private List<Gazetteer.Entry> preferred(String name) {
    String meant = lexicon.usuallyMeant(name);
    return meant == null ? List.of() : standing(meant);
  }

  /** {@code US.LA}, {@code US} or a name. */
  private List<Gazetteer.Entry> standing(String meant) {
    int dot = meant.indexOf('.');
    Gazetteer.Entry found =
        dot > 0
            ? gazetteer.division(meant.substring(0, dot), meant.substring(dot + 1))
            : gazetteer.country(meant);
    return found == null ? gazetteer.all(meant) : List.of(found);
  }

  private Gazetteer.@Nullable Entry country(String name) {
    Tokens tokens = Document.of(name, List.of()).tokens();
    PhraseMap.Match<Countries.Country> match = countries.nameAt(tokens, 0, tokens.size());
    if (match == null || match.to() < tokens.size()) {
      match = countries.demonymAt(tokens, 0, tokens.size());
    }
    return match != null && match.to() == tokens.size()
        ? gazetteer.country(match.value().code())
        : null;
  }

  private Found core(String name, int deep) {
    ToponymLexicon.Core core = lexicon.core(name);
    if (core == null || deep == 0) {
      return Found.NONE;
    }
    List<Gazetteer.Entry> places = named(core.name());
    return places.isEmpty()
        ? core(core.name(), deep - 1)
        : new Found(places, Resolved.How.PART, core.kind(), preferred(core.name()));
  }

  private static boolean isBig(Gazetteer.Entry place) {
    return place.kind() != Gazetteer.Kind.SETTLEMENT || place.population() >= BIG;
  }

  /** "University of Oren at Tal": the longest known name, of equal ones the last. */
  private Found within(String name) {
    String[] words = name.split("[ ,]+", -1);
    for (int length = words.length - 1; length > 0; length--) {
      for (int from = words.length - length; from >= 0; from--) {
        String part = String.join(" ", List.of(words).subList(from, from + length));
        boolean capital =
            (part.length() > 3 || lexicon.meant(part) != null)
                && Character.isUpperCase(part.charAt(0))
                && !(length == 1 && lexicon.isCommon(part));
        List<Gazetteer.Entry> places =
            capital ? named(part).stream().filter(Candidates::isBig).toList() : List.of();
        if (!places.isEmpty()) {
          return new Found(places, Resolved.How.PART, null, preferred(part));
        }
      }
    }
    return Found.NONE;
  }
}
