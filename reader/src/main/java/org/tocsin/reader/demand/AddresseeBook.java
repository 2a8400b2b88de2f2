package org.tocsin.reader.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.reader.Reading.Addressee;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** The addressees found so far; the same name met again is the same addressee. */
final class AddresseeBook {
  private static final Set<String> COMMON =
      Words.of(
          "the of and to a in for all its their other government governments authorities "
              + "state states country countries member members republic , 's – on");
  private static final int STEM = 6;

  private final Document document;
  private final ActorLexicon actors;
  private final List<Addressee> all = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Range> names = new HashMap<>();

  AddresseeBook(Document document, ActorLexicon actors) {
    this.document = document;
    this.actors = actors;
  }

  List<Addressee> all() {
    return List.copyOf(all);
  }

  /** The id of who is named, entered with the name's own span when new. */
  String enter(Range name) {
    return enter(name, name);
  }

  /** A heading's addressee: its span is the whole heading. */
  String enterHeading(Range name, Block heading) {
    return enter(name, new Range(heading.from(), heading.to()));
  }

  private String enter(Range name, Range span) {
    Range bare = withoutArticle(name);
    String key =
        document.source(bare.from(), bare.to()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String known = ids.get(key);
    if (known != null) {
      return known;
    }
    String id = "A" + (all.size() + 1);
    String type = actors.type(document.tokens(), bare.from(), bare.to());
    ids.put(key, id);
    names.put(id, bare);
    all.add(
        new Addressee(
            id,
            document.source(bare.from(), bare.to()),
            type == null ? "other" : type,
            document.span(span.from(), span.to())));
    return id;
  }

  Range withoutArticle(Range name) {
    Tokens tokens = document.tokens();
    int from = name.from();
    while (from < name.to() - 1
        && (tokens.is(from, "the") || tokens.is(from, "both") || tokens.is(from, "to"))) {
      from++;
    }
    return new Range(from, nameEnd(from, name.to()));
  }

  /** Without what explains the name: ", as the only ...", " – the members". */
  private int nameEnd(int from, int to) {
    Tokens tokens = document.tokens();
    for (int i = from + 1; i < to; i++) {
      boolean dash = tokens.is(i, "–") && tokens.spaceBefore(i);
      boolean aside =
          tokens.is(i, ",")
              && (tokens.is(i + 1, "as")
                  || tokens.is(i + 1, "who")
                  || tokens.is(i + 1, "which")
                  || tokens.is(i + 1, "in"));
      if (dash || aside || tokens.is(i, "(") && i > from + 1) {
        return i;
      }
    }
    return to;
  }

  /** Whether a noun phrase only says again who the addressee is. */
  boolean restates(String id, Range phrase) {
    Range heading = names.get(id);
    if (heading == null) {
      return false;
    }
    Set<String> said = stems(heading);
    Set<String> again = stems(phrase);
    return said.containsAll(again);
  }

  private Set<String> stems(Range range) {
    Tokens tokens = document.tokens();
    Set<String> stems = new HashSet<>();
    for (int i = range.from(); i < range.to(); i++) {
      String word = tokens.lower(i);
      if (tokens.isWord(i) && !COMMON.contains(word)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
