package org.tocsin.reader.demand;

import java.util.List;
import java.util.Set;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Sentence;

/** Reads paragraphs, sentence by sentence, and the stems at their end. */
final class ProseReader {
  /** Acts that in running prose are mere manners unless somebody is named ("I hope to hear"). */
  private static final Set<String> MANNERS = Set.of("hope", "expect", "propose", "remind");

  private final DemandPlace at;
  private final ItemReader items;

  ProseReader(DemandPlace at, ItemReader items) {
    this.at = at;
    this.items = items;
  }

  void paragraph(int index, Block block, List<Sentence> sentences) {
    if (items.opensList(index, block)) {
      at.stems.clear();
      List<Directive> found = at.directives(block.from(), block.to());
      if (!found.isEmpty() || items.announcesDemands(block) || at.open || at.demandsSection) {
        items.pushStem(index, block, null);
      } else {
        at.stems.push(new Stem(-1, false, null, Range.NONE, "call", "normal", null));
      }
      earlierSentences(sentences);
      return;
    }
    if (at.itemsSeen && at.open && block.indent() == 0) {
      at.closeSection();
    }
    if (block.indent() == 0) {
      at.stems.clear();
    }
    sentences.forEach(this::sentence);
  }

  /** The sentences before the stem itself, which is the last one. */
  private void earlierSentences(List<Sentence> sentences) {
    for (int i = 0; i + 1 < sentences.size(); i++) {
      sentence(sentences.get(i));
    }
  }

  private void sentence(Sentence sentence) {
    int from = sentence.from();
    int to = sentence.to();
    if (at.shapes.isQuestion(from, to)) {
      return;
    }
    List<Directive> found = at.finder.find(from, to);
    if (found.isEmpty()) {
      undirected(sentence);
      return;
    }
    int begin = afterReport(from, found.get(0).cue());
    for (int k = 0; k < found.size(); k++) {
      Directive directive = found.get(k);
      boolean last = k + 1 == found.size();
      Range range =
          new Range(at.skipSeparators(begin, directive.cue()), last ? to : directive.to());
      begin = range.to();
      directed(directive, range);
    }
  }

  /** "X has said that ...; we ask ...": what is told before the semicolon is no part of asking. */
  private int afterReport(int from, int cue) {
    for (int i = cue - 1; i > from; i--) {
      if (at.tokens.is(i, ";")) {
        return at.shapes.hasFiniteVerb(from, i) ? i + 1 : from;
      }
    }
    return from;
  }

  private void directed(Directive directive, Range range) {
    Range who = at.specific(directive);
    boolean manner = MANNERS.contains(directive.act()) && directive.addressee().isEmpty();
    if (at.open && at.heading != null) {
      Range embedded = who.isEmpty() || at.book.restates(at.heading, who) ? Range.NONE : who;
      at.drafts.add(
          at.draft(
              at.heading,
              embedded,
              range,
              List.of(directive),
              directive.act(),
              directive.force(),
              null));
    } else if (at.structured && who.isEmpty()) {
      at.appeals.add(
          new DemandReading.Appeal(
              at.document.span(range.from(), range.to()),
              at.document.span(directive.cue(), directive.cueEnd()),
              directive.act(),
              directive.force()));
    } else if (!manner) {
      at.drafts.add(
          at.draft(
              at.addresseeOf(directive, who),
              Range.NONE,
              range,
              List.of(directive),
              directive.act(),
              directive.force(),
              null));
    }
  }

  private void undirected(Sentence sentence) {
    int from = sentence.from();
    int to = sentence.to();
    Directive told = at.finder.plainForms().toldTo(from, to);
    if (told != null) {
      String id = at.book.enter(told.addressee());
      at.drafts.add(
          at.draft(
              id, Range.NONE, new Range(from, to), List.of(told), told.act(), told.force(), null));
      return;
    }
    boolean please =
        at.tokens.is(from, "please")
            && at.shapes.startsAsDemand(from + 1, to)
            && !at.letter.isEmpty();
    boolean imperative =
        at.open
            && !at.itemsSeen
            && at.shapes.startsAsDemand(from, to)
            && !at.tokens.is(from, "that");
    if (please || imperative) {
      String id = at.open && at.heading != null ? at.heading : at.greeted();
      at.drafts.add(
          at.draft(
              id,
              Range.NONE,
              new Range(from, to),
              List.of(),
              please ? "request" : at.defaultAct(),
              "normal",
              null));
      return;
    }
    if (at.structured && !at.open) {
      return;
    }
    Directive modal = at.finder.plainForms().modal(from, to);
    if (modal != null && at.isAccountable(modal)) {
      String id = at.open && at.heading != null ? at.heading : at.book.enter(modal.addressee());
      at.drafts.add(
          at.draft(
              id,
              Range.NONE,
              new Range(from, to),
              List.of(modal),
              modal.act(),
              modal.force(),
              null));
    }
  }
}
