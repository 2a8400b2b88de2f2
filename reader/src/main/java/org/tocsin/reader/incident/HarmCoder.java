package org.tocsin.reader.incident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Numerals;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.CodePoints;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Codes short accounts of attacks on health care and aid. Each word for a deed takes the workers it
 * was done to from its own sentence: those named before it in "two nurses were shot", those after
 * it in "killing a driver", never those it was done by. Immutable and thread-safe.
 */
public final class HarmCoder {
  private enum Deed {
    KILLED,
    INJURED,
    KIDNAPPED,
    ARRESTED
  }

  /** Workers in a sentence. */
  private record Group(int from, int to, int count) {}

  private static final Set<String> PASSIVE =
      Words.of("was were been being is are be and or reportedly later");
  private static final Set<String> SMALL_WORDS = Words.of("a an one another the his her");
  private static final int BACK = 30;
  private static final int AHEAD = 8;
  private static final int NUMBER_BACK = 5;
  private static final int FEWEST_OF_SEVERAL = 2;
  private static final int MOST = 1000;

  private final PhraseMap<Boolean> worker = new PhraseMap<>();
  private final PhraseMap<Boolean> workers = new PhraseMap<>();
  private final PhraseMap<Boolean> denied = new PhraseMap<>();
  private final Map<Deed, PhraseMap<Boolean>> deeds = new EnumMap<>(Deed.class);
  private final Numerals numerals;

  private HarmCoder(LexiconFiles files) {
    this.numerals = new Numerals(files);
    Map<String, PhraseMap<Boolean>> kinds = new HashMap<>();
    kinds.put("worker", worker);
    kinds.put("workers", workers);
    kinds.put("denied", denied);
    for (Deed deed : Deed.values()) {
      PhraseMap<Boolean> words = new PhraseMap<>();
      deeds.put(deed, words);
      kinds.put(deed.name().toLowerCase(Locale.ROOT), words);
    }
    for (Row row : files.rows("workers.tsv")) {
      PhraseMap<Boolean> words = kinds.get(row.text(0));
      if (words == null) {
        throw new IllegalStateException("workers.tsv: no such kind " + row.text(0));
      }
      row.list(1).forEach(word -> words.add(word, true));
    }
  }

  public static HarmCoder standard() {
    return new HarmCoder(new LexiconFiles("en"));
  }

  /** What an account says was done to workers and their work. */
  public CodedHarm code(Reading reading) {
    Document document =
        Document.of(
            reading.text(),
            CodePoints.of(reading.text())
                .map(points -> points.toUtf16(reading.regions()))
                .orElse(reading.regions()));
    Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
    boolean barred = false;
    for (Sentence sentence : document.sentences()) {
      List<Group> groups = groups(document.tokens(), sentence);
      for (Deed deed : Deed.values()) {
        counts.merge(deed, most(document.tokens(), sentence, groups, deed), Math::max);
      }
      barred |= denied.first(document.tokens(), sentence.from(), sentence.to()) != null;
    }
    boolean none = counts.values().stream().allMatch(count -> count == 0);
    return new CodedHarm(
        counts.getOrDefault(Deed.KILLED, 0),
        counts.getOrDefault(Deed.INJURED, 0),
        counts.getOrDefault(Deed.KIDNAPPED, 0),
        counts.getOrDefault(Deed.ARRESTED, 0),
        barred && none);
  }

  private List<Group> groups(Tokens tokens, Sentence sentence) {
    List<Group> groups = new ArrayList<>();
    int i = sentence.from();
    while (i < sentence.to()) {
      PhraseMap.Match<Boolean> several = workers.at(tokens, i, sentence.to());
      PhraseMap.Match<Boolean> one = worker.at(tokens, i, sentence.to());
      boolean plural = several != null && (one == null || several.to() >= one.to());
      PhraseMap.Match<Boolean> match = plural ? several : one;
      if (match == null) {
        i++;
      } else {
        groups.add(new Group(i, match.to(), count(tokens, i, sentence.from(), plural)));
        i = match.to();
      }
    }
    return groups;
  }

  private int count(Tokens tokens, int at, int first, boolean plural) {
    for (int i = at - 1; i >= Math.max(first, at - NUMBER_BACK); i--) {
      Numerals.Numeral number = numerals.at(tokens, i, at);
      if (number != null && number.value() >= 1 && number.value() < MOST) {
        return (int) number.value();
      }
      if (!tokens.isWord(i) || SMALL_WORDS.contains(tokens.lower(i))) {
        break;
      }
    }
    return plural ? FEWEST_OF_SEVERAL : 1;
  }

  /** The most workers that any word for the deed takes. */
  private int most(Tokens tokens, Sentence sentence, List<Group> groups, Deed deed) {
    PhraseMap<Boolean> words = deeds.get(deed);
    int most = 0;
    for (int i = sentence.from(); words != null && i < sentence.to(); i++) {
      PhraseMap.Match<Boolean> match = words.at(tokens, i, sentence.to());
      if (match != null) {
        Group group = patient(tokens, groups, i, match.to());
        most = group == null ? most : Math.max(most, group.count());
      }
    }
    return most;
  }

  private static @Nullable Group patient(Tokens tokens, List<Group> groups, int from, int to) {
    boolean passive = PASSIVE.contains(tokens.lower(from - 1));
    Group before = null;
    Group after = null;
    for (Group group : groups) {
      boolean agent = tokens.is(group.from() - 1, "by");
      if (group.to() <= from && from - group.to() <= BACK && !agent) {
        before = group;
      }
      boolean near = group.from() >= to && group.from() - to <= AHEAD;
      if (near && after == null && !has(tokens, to, group.from(), "by")) {
        after = group;
      }
    }
    return !passive && after != null ? after : before;
  }

  private static boolean has(Tokens tokens, int from, int to, String word) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, word)) {
        return true;
      }
    }
    return false;
  }
}
