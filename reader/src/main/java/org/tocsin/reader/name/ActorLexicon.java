package org.tocsin.reader.name;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Tells whether a noun phrase names somebody who can act, and what kind of somebody. */
public final class ActorLexicon {
  private static final Set<String> DETERMINERS =
      Words.of(
          "the a an all both its their our your his her these those each every any other "
              + "relevant my such of this");
  private static final Set<String> PREPOSITIONS =
      Words.of(
          "everywhere worldwide alike around across there of for in to on at from with within under by between responsible against as "
              + "involved concerned present including who which that operating active based "
              + "controlling – ( working");
  private static final Set<String> PRONOUNS =
      Words.of("you them everyone everybody anyone him her us all");

  private final PhraseMap<String> heads = new PhraseMap<>();
  private final PhraseMap<Boolean> generics = new PhraseMap<>();
  private final PhraseMap<String> organisations = new PhraseMap<>();
  private final Countries countries;

  public ActorLexicon(LexiconFiles files, Countries countries) {
    this.countries = countries;
    for (Row row : files.rows("addressees.tsv")) {
      boolean generic = row.text(2).equals("generic");
      for (String noun : row.list(0)) {
        if (generic) {
          generics.add(noun, true);
        } else {
          heads.add(noun, row.text(1));
        }
      }
    }
    for (Row row : files.rows("organisations.tsv")) {
      row.list(0).forEach(name -> organisations.add(name, row.text(1)));
    }
  }

  /** The organisation named at a token, or null. Short forms must be written as they are. */
  public PhraseMap.@Nullable Match<String> organisationAt(Tokens tokens, int token, int limit) {
    if (!tokens.isCapital(token)) {
      return null;
    }
    PhraseMap.Match<String> match = organisations.at(tokens, token, limit);
    boolean word = match != null && match.to() == token + 1 && !tokens.isAcronym(token);
    return word && tokens.lower(token).length() < 5 ? null : match;
  }

  /** Everybody and nobody: "you", "the international community", "all states". */
  public boolean isGeneric(Tokens tokens, int from, int to) {
    PhraseMap.Match<Boolean> whole = generics.at(tokens, from, to);
    if (whole != null && whole.to() == to) {
      return true;
    }
    int begin = from;
    while (begin < to && DETERMINERS.contains(tokens.lower(begin)) && !tokens.is(begin, "all")) {
      begin++;
    }
    PhraseMap.Match<Boolean> match = generics.at(tokens, begin, to);
    boolean headed =
        match != null && (match.to() == to || PREPOSITIONS.contains(tokens.lower(match.to())));
    return headed || isPartOfGeneric(tokens, begin, to);
  }

  /** "members of the international community": no more anybody than the community itself. */
  private boolean isPartOfGeneric(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + 4); i++) {
      if (tokens.is(i, "of")) {
        int begin = skipDeterminers(tokens, i + 1, to);
        PhraseMap.Match<Boolean> match = generics.at(tokens, begin, to);
        return match != null && match.to() == to && match.to() - begin > 1;
      }
    }
    return false;
  }

  /** What kind of actor the phrase names, or null when it names none. */
  public @Nullable String type(Tokens tokens, int from, int to) {
    int begin = skipDeterminers(tokens, from, to);
    if (begin >= to) {
      return to > from && PRONOUNS.contains(tokens.lower(to - 1)) ? "community" : null;
    }
    if (PRONOUNS.contains(tokens.lower(begin)) && to - begin <= 3) {
      return "community";
    }
    String first = null;
    int found = 0;
    int at = begin;
    while (at < to) {
      int end = conjunctEnd(tokens, at, to);
      String type = conjunctType(tokens, skipDeterminers(tokens, at, end), end);
      if (type != null) {
        found++;
        first = first == null ? type : first;
      } else if (at == begin && end - at > 3) {
        return null;
      }
      at = end + 1;
    }
    return found > 1 && first != null ? plural(first) : first;
  }

  private static String plural(String type) {
    return switch (type) {
      case "state" -> "group-of-states";
      case "office" -> "group-of-offices";
      default -> type;
    };
  }

  private static int conjunctEnd(Tokens tokens, int from, int to) {
    int i = from;
    while (i < to
        && !tokens.is(i, ",")
        && !tokens.is(i, "and")
        && !tokens.is(i, ";")
        && !tokens.is(i, "or")) {
      i++;
    }
    return i;
  }

  private @Nullable String conjunctType(Tokens tokens, int from, int to) {
    PhraseMap.Match<Countries.Country> country = countries.nameAt(tokens, from, to);
    if (country != null
        && (country.to() == to || PREPOSITIONS.contains(tokens.lower(country.to())))) {
      return "state";
    }
    int headEnd = headEnd(tokens, from, to);
    for (int i = headEnd - 1; i >= Math.max(from, headEnd - 3); i--) {
      PhraseMap.Match<String> head = heads.at(tokens, i, headEnd);
      if (head != null && head.to() == headEnd && !isWiderHead(tokens, from, i, headEnd)) {
        return head.value();
      }
    }
    PhraseMap.Match<String> organisation = organisationIn(tokens, from, headEnd, to);
    return organisation == null ? null : organisation.value();
  }

  /** "member states" is found before "states": the longer head says more. */
  private boolean isWiderHead(Tokens tokens, int from, int at, int headEnd) {
    if (at == from) {
      return false;
    }
    PhraseMap.Match<String> wider = heads.at(tokens, at - 1, headEnd);
    return wider != null && wider.to() == headEnd;
  }

  private PhraseMap.@Nullable Match<String> organisationIn(
      Tokens tokens, int from, int headEnd, int to) {
    for (int i = from; i < headEnd; i++) {
      PhraseMap.Match<String> match = organisationAt(tokens, i, to);
      if (match != null && match.to() >= headEnd) {
        return match;
      }
    }
    return null;
  }

  private static int headEnd(Tokens tokens, int from, int to) {
    int i = from + 1;
    while (i < to && !PREPOSITIONS.contains(tokens.lower(i)) && !isPossessiveBreak(tokens, i)) {
      i++;
    }
    return Math.min(i, to);
  }

  private static boolean isPossessiveBreak(Tokens tokens, int token) {
    return tokens.lower(token).equals(".");
  }

  private static int skipDeterminers(Tokens tokens, int from, int to) {
    int i = from;
    while (i < to && DETERMINERS.contains(tokens.lower(i))) {
      i++;
    }
    return i;
  }
}
