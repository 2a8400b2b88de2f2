package org.tocsin.reader.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Who of the named persons it was done to. The reader calls everyone at risk who stands near words
 * of harm, so that nobody is shown by mistake; here a person must stand as the one the deed was
 * done to, and those who speak of it or hold an office are left out.
 */
final class VictimRule {
  private static final Set<String> PASSIVE = Words.of("was were been being is are be got who");
  private static final Set<String> SPEECH =
      Words.of("said says told added stated tweeted wrote explained according");
  private static final List<String> HARM =
      List.of("killing", "kidnapping", "torture", "disappearance");
  private static final List<String> CUSTODY = List.of("detention");
  private static final int BEFORE = 5;
  private static final int AFTER = 9;
  private static final double STRONG = 1.0;
  private static final double WEAK = 0.35;
  private static final double SPEAKS = 0.8;
  private static final double OFFICE = 0.4;
  private static final double ENOUGH = 0.3;

  private final IncidentLexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final Scenes scenes;
  private final List<String> deeds;

  /**
   * @param custody whether those in custody are victims: not when the police hold wrongdoers
   */
  VictimRule(IncidentLexicon lexicon, Document document, Scenes scenes, boolean custody) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = document.tokens();
    this.scenes = scenes;
    List<String> all = new ArrayList<>(HARM);
    if (custody) {
      all.addAll(CUSTODY);
    }
    this.deeds = List.copyOf(all);
  }

  List<String> of(Reading reading) {
    Set<String> places = new HashSet<>();
    reading.places().forEach(place -> places.add(place.name().toLowerCase(Locale.ROOT)));
    List<String> names = new ArrayList<>();
    for (Reading.Person person : reading.persons()) {
      boolean named =
          !places.contains(person.name().toLowerCase(Locale.ROOT)) && isPersonal(person.name());
      if (person.atRisk() && named && evidence(reading, person) >= ENOUGH) {
        names.add(person.name());
      }
    }
    return names;
  }

  private boolean isPersonal(String name) {
    Tokens words = Document.of(name, List.of()).tokens();
    return lexicon.weight(words, 0, words.size(), List.of("thing")) == 0
        && (words.size() > 1 || name.length() > 3);
  }

  private double evidence(Reading reading, Reading.Person person) {
    double sum = 0;
    for (Span span : person.spans()) {
      int begin = reading.text().offsetByCodePoints(0, span.begin());
      int end = reading.text().offsetByCodePoints(begin, span.length());
      int from = tokens.firstFrom(begin);
      int to = tokens.firstFrom(end);
      if (from < to && scenes.size() > 0) {
        sum += evidence(from, to, document.sentences().get(scenes.at(begin)));
      }
    }
    String role = person.role();
    return sum - (role != null && isOffice(role) ? OFFICE : 0);
  }

  private boolean isOffice(String role) {
    Tokens words = Document.of(role, List.of()).tokens();
    return lexicon.weight(words, 0, words.size(), List.of("office")) > 0;
  }

  private double evidence(int from, int to, Sentence sentence) {
    double sum = 0;
    int before = Math.max(sentence.from(), from - BEFORE);
    int after = Math.min(sentence.to(), to + AFTER);
    double active = lexicon.weight(tokens, before, from, deeds);
    if (active > 0 && !has(before, from, Set.of("by"))) {
      sum += STRONG;
    } else if (lexicon.weight(tokens, to, after, deeds) > 0) {
      boolean own = tokens.is(to, "'s") || tokens.is(to, "’s");
      sum += own || has(to, after, PASSIVE) ? STRONG : WEAK;
    } else if (lexicon.weight(tokens, sentence.from(), sentence.to(), deeds) > 0) {
      sum += WEAK;
    }
    boolean speaks = SPEECH.contains(tokens.lower(to)) || SPEECH.contains(tokens.lower(from - 1));
    return speaks ? sum - SPEAKS : sum;
  }

  private boolean has(int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (words.contains(tokens.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
