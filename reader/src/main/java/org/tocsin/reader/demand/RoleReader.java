package org.tocsin.reader.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Tells for each block whether it names an addressee, opens a section or greets somebody. */
final class RoleReader {
  private static final int LONGEST_HEADING = 48;
  private static final int LONGEST_BARE_HEADING = 24;
  private static final Set<String> GREETINGS =
      Words.of(
          "dear esteemed honourable honorable excellency excellencies distinguished "
              + "respected ladies madam mr your");
  private static final Set<String> DECORATION = Words.of("* # _ = • : . – - ;");

  private final Document document;
  private final Tokens tokens;
  private final DirectiveLexicon lexicon;
  private final ActorLexicon actors;
  private final Shapes shapes;
  private final TableRows rows;

  RoleReader(Document document, DirectiveLexicon lexicon, ActorLexicon actors, Shapes shapes) {
    this.document = document;
    this.tokens = document.tokens();
    this.lexicon = lexicon;
    this.actors = actors;
    this.shapes = shapes;
    this.rows = new TableRows(document, actors, shapes);
  }

  List<Role> read() {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      roles.add(role(i));
    }
    return roles;
  }

  private Role role(int index) {
    Block block = document.blocks().get(index);
    int from = trimBegin(block);
    if (from >= block.to()) {
      return new Role.Plain();
    }
    if (rows.isRow(block)) {
      return rows.read(block);
    }
    if (!block.isItem() && isPreambular(block)) {
      return new Role.Preamble();
    }
    Role greeting = salutation(block, from);
    if (greeting != null) {
      return greeting;
    }
    Role address = address(index, block, from);
    if (address != null) {
      return address;
    }
    Role section = section(block, from);
    return section == null ? new Role.Plain() : section;
  }

  private int trimBegin(Block block) {
    int i = block.from();
    while (i < block.to() && DECORATION.contains(tokens.lower(i))) {
      i++;
    }
    return i;
  }

  private int trimEnd(int from, int to) {
    int i = to;
    while (i > from && DECORATION.contains(tokens.lower(i - 1))) {
      i--;
    }
    return i;
  }

  private boolean isPreambular(Block block) {
    int first = lexicon.actions().afterAdverbs(tokens, block.from(), block.to());
    String word = tokens.lower(first);
    boolean participle = word.endsWith("ing") && word.length() > 5;
    boolean adjective =
        lexicon.isPreambular(tokens.lower(block.from())) || lexicon.isPreambular(word);
    return (participle || adjective)
        && (shapes.endsWith(block, ",")
            || (adjective && !shapes.endsWith(block, ".") && !shapes.endsWith(block, ":")));
  }

  private @Nullable Role salutation(Block block, int from) {
    boolean to = tokens.is(from, "to") && tokens.is(from + 1, ":") && block.to() > from + 2;
    if (to) {
      return new Role.Salutation(letterName(from + 2, block.to()));
    }
    boolean greets = GREETINGS.contains(tokens.lower(from)) && block.to() - from <= 30;
    boolean open =
        shapes.endsWith(block, ",")
            || shapes.endsWith(block, ":")
            || shapes.endsWith(block, "!")
            || tokens.is(from, "dear");
    if (!greets || !open || shapes.hasFiniteVerb(from, block.to())) {
      return null;
    }
    int name = from + 1;
    while (GREETINGS.contains(tokens.lower(name)) && name < block.to()) {
      name++;
    }
    return new Role.Salutation(letterName(name, block.to()));
  }

  private Range letterName(int from, int to) {
    int end = trimEnd(from, to);
    while (end > from && tokens.is(end - 1, ",")) {
      end--;
    }
    boolean actor = actors.type(tokens, from, end) != null && !actors.isGeneric(tokens, from, end);
    boolean named =
        tokens.isCapital(from)
            && end - from >= 2
            && !tokens.is(from, "sir")
            && !tokens.is(from, "madam")
            && !tokens.is(from, "colleagues");
    return actor || named ? new Range(from, end) : Range.NONE;
  }

  private @Nullable Role address(int index, Block block, int from) {
    int colon = colon(from, block.to());
    boolean inline = colon >= 0 && trimEnd(colon + 1, block.to()) > colon + 1;
    int end = inline ? colon : trimEnd(from, block.to());
    int name = nameBegin(from, end);
    boolean prefixed = name > from;
    int longest = prefixed ? LONGEST_HEADING : LONGEST_BARE_HEADING;
    if (name >= end
        || end - name > longest
        || shapes.hasFiniteVerb(name, Math.min(end, name + 12))
        || shapes.endsWith(block, "?")
        || isClause(block, from)) {
      return null;
    }
    boolean sentence = !inline && shapes.endsWith(block, ".") && end - name > 6;
    if (sentence || speaksInFirstPerson(name, end) || !namesActor(name, end, prefixed)) {
      return null;
    }
    if (inline) {
      boolean demand =
          shapes.startsAsDemand(colon + 1, block.to())
              || (prefixed && !shapes.isFactual(colon + 1, block.to()));
      return demand ? new Role.Address(new Range(name, end), colon + 1) : null;
    }
    return opensDemands(index, block, prefixed) ? new Role.Address(new Range(name, end), -1) : null;
  }

  private boolean namesActor(int from, int to, boolean prefixed) {
    if (actors.type(tokens, from, to) != null) {
      return !lexicon.actions().isInfinitive(tokens, from - 1, to) || !tokens.is(from - 1, "to");
    }
    boolean capital = tokens.isCapital(tokens.is(from, "the") ? from + 1 : from);
    return prefixed
        && capital
        && to - from <= 8
        && !lexicon.actions().isInfinitive(tokens, from - 1, to);
  }

  /** "Urges all states to ...;": an operative clause, not a heading. */
  private boolean isClause(Block block, int from) {
    int first = lexicon.actions().afterAdverbs(tokens, from, block.to());
    boolean opens = lexicon.isOperative(tokens.lower(first));
    return opens
        || ((shapes.endsWith(block, ";") || shapes.endsWith(block, ",")) && !block.isItem());
  }

  private boolean speaksInFirstPerson(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, "we") || tokens.is(i, "i") || tokens.is(i, "you")) {
        return true;
      }
    }
    return false;
  }

  private int colon(int from, int to) {
    for (int i = from; i < Math.min(to, from + LONGEST_HEADING); i++) {
      if (tokens.is(i, ":")) {
        return i;
      }
      if (tokens.is(i, ".") || tokens.is(i, ";")) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the name begins after "To", "For", "Recommendations to", "We call on". */
  private int nameBegin(int from, int to) {
    int i = from;
    PhraseMap.Match<Boolean> section = lexicon.sections().at(tokens, i, to);
    boolean demands = section != null && section.value();
    if (section != null && demands) {
      i = section.to();
      while (i < to && isLink(tokens.lower(i))) {
        i++;
      }
    }
    String word = tokens.lower(i);
    boolean preposition =
        word.equals("to") || word.equals("for") || word.equals("on") || word.equals("upon");
    if (preposition && !(word.equals("on") && i == from)) {
      return i + 1;
    }
    return from;
  }

  private static boolean isLink(String word) {
    return word.equals("addressed")
        || word.equals("directed")
        || word.equals("specifically")
        || word.equals("and")
        || word.equals("made");
  }

  /** A name is a heading only when demands stand under it. */
  private boolean opensDemands(int index, Block block, boolean prefixed) {
    int next = index + 1;
    if (next >= document.blocks().size()) {
      return false;
    }
    Block below = document.blocks().get(next);
    if (block.isItem()
        && !(below.isItem() && below.level() > block.level())
        && !shapes.endsWith(block, ":")) {
      return false;
    }
    boolean demand = shapes.startsAsDemand(below.from(), below.to()) || hasDirective(below);
    if (prefixed) {
      return demand || below.isItem() || shapes.endsOpen(below) || shapes.endsWith(block, ":");
    }
    boolean nominal =
        below.isItem()
            && shapes.endsWith(block, ":")
            && shapes.startsNominal(below.from())
            && !shapes.isFactual(below.from(), below.to());
    boolean stem = !below.isItem() && shapes.endsOpen(below);
    return demand || nominal || (stem && below.to() - below.from() < 12);
  }

  private boolean hasDirective(Block block) {
    DirectiveFinder finder = new DirectiveFinder(tokens, lexicon, actors);
    int to = Math.min(block.to(), block.from() + 80);
    return !finder.find(block.from(), to).isEmpty();
  }

  private @Nullable Role section(Block block, int from) {
    if (block.to() - from > 14 || shapes.endsWith(block, ",")) {
      return null;
    }
    PhraseMap.Match<Boolean> match = lexicon.sections().at(tokens, from, block.to());
    int end = trimEnd(from, block.to());
    if (match != null
        && (match.to() >= end
            || (match.value() && !shapes.endsWith(block, ".") && end - match.to() <= 6))) {
      boolean verbStem = tokens.is(from, "we");
      return verbStem ? null : new Role.Section(match.value());
    }
    boolean heading =
        !block.isItem()
            && !shapes.endsWith(block, ".")
            && !shapes.endsWith(block, ":")
            && !shapes.endsWith(block, ";")
            && tokens.isCapital(from)
            && block.afterBlank()
            && !shapes.hasFiniteVerb(from, block.to());
    return heading && tokens.isWord(end - 1) && isTitle(from, end) ? new Role.Section(false) : null;
  }

  private boolean isTitle(int from, int to) {
    return to - from <= 12;
  }
}
