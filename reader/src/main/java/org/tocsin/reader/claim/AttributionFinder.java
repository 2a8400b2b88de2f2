package org.tocsin.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Speaker;
import org.tocsin.reader.Reading.Stance;
import org.tocsin.reader.lexicon.VerbForm;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Finds who is said to say what in a sentence, nested attributions included. Words outside
 * quotation marks are read first, so that those inside are known to be somebody's.
 */
final class AttributionFinder {
  private static final int LONGEST_SOURCE = 28;
  private static final int LONGEST_INVERTED = 14;
  private static final Set<String> BLOCKERS =
      Words.of("to would could might may must should will can shall not cannot never");
  private static final Set<String> AUXILIARIES =
      Words.of("has have had did does do was were is are been being am");
  private static final Set<String> BEING = Words.of("was were is are been being am");
  private static final Set<String> ADVERBS =
      Words.of("also then later once still often again even just soon first always now 'd 've");
  private static final Set<String> JOINERS = Words.of("and but or then");
  private static final Set<String> PARTERS = Words.of("and but while");
  private static final Set<String> POSSESSIVES = Words.of("his her their");

  private final Document document;
  private final Tokens tokens;
  private final SpeechLexicon lexicon;
  private final SourceFinder sources;
  private final Quotations quotations;
  private final ContentFinder contents;

  AttributionFinder(
      Document document, SpeechLexicon lexicon, SourceFinder sources, Quotations quotations) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.sources = sources;
    this.quotations = quotations;
    this.contents = new ContentFinder(tokens, quotations);
  }

  /** One sentence, or what is quoted of it, and what was found in it so far. */
  private record Scope(Sentence sentence, List<Speaker> base, List<Attribution> found) {}

  /** A verb with what it needs to be read: where its subject ends, and where it may reach. */
  private record Cue(
      int token,
      SpeechLexicon.Verb verb,
      int left,
      int floor,
      int limit,
      @Nullable Attribution parent) {}

  /**
   * Adds the attributions whose cue stands outside quotation marks, or inside.
   *
   * @param found of this sentence so far; grows
   */
  void find(Sentence sentence, List<Speaker> base, boolean quoted, List<Attribution> found) {
    sources.quoted(quoted);
    Scope scope = new Scope(sentence, base, found);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (quotations.covers(i) != quoted) {
        continue;
      }
      if (tokens.is(i, "according") && tokens.is(i + 1, "to")) {
        according(i, scope);
      } else if (tokens.is(i + 1, "that") && lexicon.noun(tokens.lower(i)) != null) {
        nominal(i, scope);
      } else {
        spoken(i, scope);
      }
    }
  }

  private int floor(int i, Scope scope, @Nullable Attribution parent) {
    int floor = parent == null ? scope.sentence.from() : parent.contentFrom();
    while (floor < i && quotations.covers(i) && !quotations.covers(floor)) {
      floor++;
    }
    return floor;
  }

  private int limit(int i, Scope scope, @Nullable Attribution parent) {
    int limit = parent == null ? scope.sentence.to() : parent.contentTo();
    if (!quotations.covers(i)) {
      return limit;
    }
    int end = i;
    while (end < limit && quotations.covers(end)) {
      end++;
    }
    return end;
  }

  private void according(int i, Scope scope) {
    int from = i + 2;
    int end = from;
    while (end < scope.sentence.to()
        && end < from + LONGEST_SOURCE
        && !tokens.is(end, ",")
        && !tokens.is(end, ".")
        && !tokens.is(end, "\"")
        && !tokens.is(end, ";")) {
      end++;
    }
    Speaker source = sources.find(from, end);
    if (source == null) {
      return;
    }
    boolean opening = i - scope.sentence.from() <= 2;
    int before = contents.trimmed(scope.sentence.from(), i);
    if (!opening && before > scope.sentence.from()) {
      add(scope, source, i, i + 2, scope.sentence.from(), before);
    }
    boolean goesOn = tokens.is(end, ",") && end + 3 < scope.sentence.to();
    if (opening || goesOn) {
      int begin = Math.min(end + 1, scope.sentence.to());
      add(scope, source, i, i + 2, begin, scope.sentence.to());
    }
  }

  private void add(Scope scope, Speaker source, int cue, int cueTo, int from, int to) {
    if (to > from) {
      scope.found.add(
          new Attribution(
              chain(scope.base, source), cue, cueTo, from, to, Stance.ASSERTS, false, false, null));
    }
  }

  /** "Oren's claim that", "his denial that". */
  private void nominal(int i, Scope scope) {
    Attribution parent = innermost(scope.found, i);
    int floor = floor(i, scope, parent);
    Speaker source = null;
    for (int at = i - 1; at >= Math.max(floor, i - 3) && source == null; at--) {
      if (POSSESSIVES.contains(tokens.lower(at))) {
        source = sources.pronoun(at);
      } else if (tokens.is(at, "'s") || tokens.is(at, "'")) {
        source = sources.find(sources.begin(at - 1, floor), at);
      } else if (!tokens.isWord(at)) {
        break;
      }
    }
    Stance stance = lexicon.noun(tokens.lower(i));
    int limit = contents.trimmed(i + 2, limit(i, scope, parent));
    if (source != null && stance != null && limit > i + 3) {
      List<Speaker> outer = parent == null ? scope.base : parent.chain();
      scope.found.add(
          new Attribution(
              chain(outer, source), i, i + 1, i + 2, limit, stance, false, false, parent));
    }
  }

  private void spoken(int i, Scope scope) {
    SpeechLexicon.Verb verb = lexicon.verb(tokens.lower(i));
    boolean partOfName = tokens.isCapital(i) && i > scope.sentence.from();
    if (verb == null || partOfName) {
      return;
    }
    Attribution parent = innermost(scope.found, i);
    int floor = floor(i, scope, parent);
    int left = i - 1;
    boolean have = false;
    boolean being = false;
    while (left >= floor && isBeforeVerb(left)) {
      have |= tokens.lower(left).startsWith("ha") || tokens.is(left, "'ve");
      being |= BEING.contains(tokens.lower(left));
      left--;
    }
    boolean gerund = verb.form() == VerbForm.GERUND;
    boolean passive = being && !gerund;
    boolean bareParticiple = verb.form() == VerbForm.PARTICIPLE && !have;
    boolean blocked = left >= floor && BLOCKERS.contains(tokens.lower(left));
    if (passive || bareParticiple || blocked) {
      return;
    }
    Cue cue = new Cue(i, verb, left, floor, limit(i, scope, parent), parent);
    if (gerund && !being) {
      joined(cue, scope);
    } else if (!inverted(cue, scope)) {
      if (left >= floor && JOINERS.contains(tokens.lower(left))) {
        joined(cue, scope);
      } else {
        plain(cue, scope);
      }
    }
  }

  private boolean isBeforeVerb(int token) {
    String word = tokens.lower(token);
    return AUXILIARIES.contains(word)
        || ADVERBS.contains(word)
        || (word.endsWith("ly") && !tokens.isCapital(token));
  }

  private static @Nullable Attribution innermost(List<Attribution> before, int token) {
    Attribution found = null;
    for (Attribution attribution : before) {
      found = attribution.covers(token) ? attribution : found;
    }
    return found;
  }

  /** "..., said X." */
  private boolean inverted(Cue cue, Scope scope) {
    int i = cue.token;
    boolean quote = tokens.is(i - 1, "\"");
    boolean afterContent = i > cue.floor + 2 && (tokens.is(i - 1, ",") || quote);
    if (!afterContent || cue.verb.asked() || cue.verb.form() == VerbForm.BASE) {
      return false;
    }
    int end = i + 1;
    while (end < scope.sentence.to()
        && end < i + LONGEST_INVERTED
        && !tokens.is(end, ".")
        && !tokens.is(end, ";")
        && !tokens.is(end, "\"")
        && !tokens.is(end, ",")) {
      if (!quote && AUXILIARIES.contains(tokens.lower(end))) {
        return false;
      }
      end++;
    }
    Speaker source = sources.inverted(i + 1, end);
    if (source == null) {
      return false;
    }
    add(cue, scope, source, cue.floor, contents.trimmed(cue.floor, i));
    int resumed = contents.quotationIn(i + 1, scope.sentence.to());
    if (resumed >= 0) {
      add(cue, scope, source, resumed, scope.sentence.to());
    }
    return true;
  }

  private void plain(Cue cue, Scope scope) {
    int left = cue.left;
    while (left > cue.floor && (tokens.is(left, "who") || tokens.is(left, ","))) {
      left--;
    }
    if (left < cue.floor) {
      return;
    }
    int begin =
        sources.begin(left == cue.left || !tokens.is(cue.left, "who") ? cue.left : left, cue.floor);
    Speaker source = sources.find(begin, left + 1);
    boolean base = cue.verb.form() == VerbForm.BASE;
    if (source == null || (base && !sources.isPlural(left))) {
      return;
    }
    Cue reached = sibling(cue, scope, begin);
    int i = cue.token;
    boolean afterQuote = isAfterQuote(begin, cue.floor);
    boolean closes =
        i + 1 >= cue.limit
            || tokens.is(i + 1, ".")
            || (tokens.is(i + 1, ",") && begin > cue.floor + 3);
    if (closes || afterQuote) {
      int end = contents.trimmed(reached.floor, begin);
      if (end > reached.floor + 1 && !cue.verb.asked()) {
        add(reached, scope, source, reached.floor, end);
      }
      int resumed = contents.quotationIn(i + 1, scope.sentence.to());
      if (resumed >= 0) {
        add(reached, scope, source, resumed, scope.sentence.to());
      }
      return;
    }
    int content = contents.begin(i + 1, cue.limit, cue.verb);
    if (content >= 0 && content < cue.limit) {
      add(reached, scope, source, content, cue.limit);
    }
  }

  /** "X said A, and Y said B": the second stands beside the first, not in it. */
  private Cue sibling(Cue cue, Scope scope, int begin) {
    Attribution parent = cue.parent;
    boolean parted =
        parent != null
            && PARTERS.contains(tokens.lower(begin - 1))
            && tokens.is(begin - 2, ",")
            && begin - 2 > parent.contentFrom();
    if (parent == null || !parted) {
      return cue;
    }
    end(scope.found, parent, begin - 2);
    return new Cue(cue.token, cue.verb, cue.left, cue.floor, cue.limit, parent.parent());
  }

  private static void end(List<Attribution> found, Attribution which, int to) {
    found.replaceAll(a -> a == which ? a.until(to) : a);
  }

  private boolean isAfterQuote(int begin, int floor) {
    int at = tokens.is(begin - 1, ",") ? begin - 2 : begin - 1;
    return at > floor && tokens.is(at, "\"") && quotations.covers(at - 1);
  }

  /** ", adding that" and "and said that": by whoever the sentence last had say something. */
  private void joined(Cue cue, Scope scope) {
    Attribution last = null;
    for (Attribution attribution : scope.found) {
      boolean before = attribution.cueFrom() < cue.token;
      boolean alike = quotations.covers(attribution.cueFrom()) == quotations.covers(cue.token);
      last = before && alike ? attribution : last;
    }
    int content = contents.begin(cue.token + 1, scope.sentence.to(), cue.verb);
    int limit = quotations.covers(cue.token) || last == null ? cue.limit : scope.sentence.to();
    if (content < 0 || content >= limit) {
      return;
    }
    if (last == null) {
      Speaker subject = sources.subject(cue.floor, cue.left);
      if (subject != null) {
        add(cue, scope, subject, content, limit);
      }
      return;
    }
    if (last.covers(cue.token) && cue.left > last.contentFrom()) {
      boolean joiner = JOINERS.contains(tokens.lower(cue.left));
      int end = joiner ? cue.left : cue.left + 1;
      end(scope.found, last, contents.trimmed(last.contentFrom(), end));
    }
    scope.found.add(
        new Attribution(
            last.chain(),
            cue.token,
            cue.token + 1,
            content,
            contents.trimmed(content, limit),
            cue.verb.stance(),
            cue.verb.asked(),
            contents.isDirect(content, limit),
            last.parent()));
  }

  private void add(Cue cue, Scope scope, Speaker source, int from, int to) {
    int begin = tokens.is(from, "\"") ? from + 1 : from;
    int end = contents.trimmed(begin, to);
    if (end <= begin) {
      return;
    }
    List<Speaker> outer = cue.parent == null ? scope.base : cue.parent.chain();
    scope.found.add(
        new Attribution(
            chain(outer, source),
            cue.token,
            cue.token + 1,
            begin,
            end,
            cue.verb.stance(),
            cue.verb.asked(),
            contents.isDirect(from, to),
            cue.parent));
  }

  static List<Speaker> chain(List<Speaker> base, Speaker source) {
    List<Speaker> chain = new ArrayList<>(base);
    boolean self = source.name().equalsIgnoreCase("i") || source.name().equalsIgnoreCase("we");
    if (!self) {
      chain.add(source);
    }
    return List.copyOf(chain);
  }
}
