package org.tocsin.reader.demand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.text.Block;

/** Reads list items: leaf demands, containers, and the stems that lists stand under. */
final class ItemReader {
  private final DemandPlace at;

  ItemReader(DemandPlace at) {
    this.at = at;
  }

  void listItem(int index, Block block) {
    while (!at.stems.isEmpty() && at.stems.element().level() >= block.level()) {
      at.stems.pop();
    }
    if (opensList(index, block)) {
      pushStem(index, block, null);
      return;
    }
    item(index, block, new Range(block.from(), block.to()), null);
  }

  boolean opensList(int index, Block block) {
    if (index + 1 >= at.document.blocks().size()) {
      return false;
    }
    Block next = at.document.blocks().get(index + 1);
    boolean deeper = next.isItem() && (!block.isItem() || next.level() > block.level());
    boolean unfinished =
        block.isItem() && !at.shapes.endsWith(block, ".") && !at.shapes.endsWith(block, ";");
    return deeper
        && (at.shapes.endsOpen(block)
            || (unfinished && at.shapes.startsAsDemand(next.from(), next.to())));
  }

  void pushStem(int index, Block block, @Nullable String named) {
    List<Directive> found = at.directives(block.from(), block.to());
    Stem outer = at.stems.peek();
    boolean inList = outer != null ? outer.demands() : at.open || at.demandsSection;
    String parent = "p" + index;
    int level = block.isItem() ? block.level() : -1;
    if (found.isEmpty()) {
      boolean announces = announcesDemands(block);
      Range recipient = named == null && announces ? recipient(block) : Range.NONE;
      String receiving = recipient.isEmpty() ? null : at.book.enter(recipient);
      boolean demands = named != null || inList || announces;
      at.stems.push(
          new Stem(
              level,
              demands,
              named != null
                  ? named
                  : receiving != null || outer == null ? receiving : outer.addressee(),
              Range.NONE,
              outer == null ? at.defaultAct() : outer.act(),
              outer == null ? "normal" : outer.force(),
              parent));
      return;
    }
    Directive last = found.get(found.size() - 1);
    Range who = at.specific(last);
    boolean other = at.heading != null && !who.isEmpty() && !at.book.restates(at.heading, who);
    String addressee =
        named != null ? named : at.heading != null ? at.heading : at.addresseeOf(last, who);
    at.stems.push(
        new Stem(
            level, true, addressee, other ? who : Range.NONE, last.act(), last.force(), parent));
  }

  /** "... enjoy the support of X:": whom the listed recommendations are put to. */
  private Range recipient(Block block) {
    for (int i = block.from(); i < block.to(); i++) {
      int name = at.finder.afterLeadIn(i, block.to());
      if (name > i) {
        int end = name;
        while (end < block.to()
            && !at.tokens.is(end, ":")
            && !at.tokens.is(end, ",")
            && !at.tokens.is(end, "and")) {
          end++;
        }
        boolean capital = at.tokens.isCapital(at.tokens.is(name, "the") ? name + 1 : name);
        return capital && end - name <= 8 ? new Range(name, end) : Range.NONE;
      }
    }
    return Range.NONE;
  }

  boolean announcesDemands(Block block) {
    for (int i = block.from(); i < block.to(); i++) {
      switch (at.tokens.lower(i)) {
        case "recommendations",
            "demands",
            "recommendation",
            "steps",
            "measures",
            "actions",
            "asks" -> {
          return at.shapes.endsWith(block, ":");
        }
        default -> {}
      }
    }
    return false;
  }

  void item(int index, Block block, Range range, @Nullable String named) {
    if (at.shapes.isQuestion(range.from(), range.to())) {
      return;
    }
    List<Directive> own = at.directives(range.from(), range.to());
    Stem stem = at.stems.peek();
    boolean inList = stem != null ? stem.demands() : at.open || at.demandsSection;
    at.itemsSeen |= at.open;
    boolean shaped = at.shapes.startsAsDemand(range.from(), range.to());
    boolean detail =
        block.isItem()
            && own.isEmpty()
            && !shaped
            && stem == null
            && block.level() > at.leafLevel
            && at.leafLevel >= 0;
    if (detail) {
      return;
    }
    at.leafLevel = block.isItem() ? block.level() : -1;
    boolean listed =
        inList
            && (shaped
                || (!at.shapes.isFactual(range.from(), range.to())
                    && (at.open || stem != null || at.shapes.startsNominal(range.from()))));
    if (own.isEmpty() && !listed && named == null) {
      return;
    }
    String under =
        named != null
            ? named
            : at.open && at.heading != null ? at.heading : stem == null ? null : stem.addressee();
    if (under == null && own.isEmpty() && nameThenAction(range, stem)) {
      return;
    }
    if (under == null && !own.isEmpty()) {
      ownAddressees(range, own, stem);
      return;
    }
    Range embedded =
        own.isEmpty() ? stem == null ? Range.NONE : stem.embedded() : embeddedIn(own, under);
    at.drafts.add(
        at.draft(
            under == null ? at.greeted() : under,
            embedded,
            range,
            own,
            stem == null ? at.defaultAct() : stem.act(),
            stem == null ? "normal" : stem.force(),
            stem == null ? null : stem.parent()));
  }

  /** "We call on: - the parties to withdraw": the item itself says who. */
  private boolean nameThenAction(Range range, @Nullable Stem stem) {
    Directive directive = at.finder.plainForms().nameThenAction(range.from(), range.to());
    if (directive == null) {
      return false;
    }
    String id = at.book.enter(directive.addressee());
    String act = stem == null ? at.defaultAct() : stem.act();
    at.drafts.add(
        new Draft(
            id,
            Range.NONE,
            range,
            List.of(new Range(directive.action(), range.to())),
            act,
            stem == null ? "normal" : stem.force(),
            stem == null ? null : stem.parent(),
            false));
    return true;
  }

  private Range embeddedIn(List<Directive> own, @Nullable String under) {
    for (Directive directive : own) {
      Range who = at.specific(directive);
      if (!who.isEmpty() && (under == null || !at.book.restates(under, who))) {
        return who;
      }
    }
    return Range.NONE;
  }

  /** An item under no addressee: its own directives name theirs, and part it when they differ. */
  private void ownAddressees(Range range, List<Directive> own, @Nullable Stem stem) {
    int begin = range.from();
    List<Directive> group = new ArrayList<>();
    String groupId = null;
    for (Directive directive : own) {
      String id = at.addresseeOf(directive, at.specific(directive));
      if (!group.isEmpty() && id != null && !id.equals(groupId) && groupId != null) {
        int end = group.get(group.size() - 1).to();
        at.drafts.add(
            at.draft(
                groupId,
                Range.NONE,
                new Range(begin, end),
                List.copyOf(group),
                at.defaultAct(),
                "normal",
                stem == null ? null : stem.parent()));
        begin = Math.min(end, directive.cue());
        begin = at.skipSeparators(begin, directive.cue());
        group.clear();
      }
      groupId = id == null ? groupId : id;
      group.add(directive);
    }
    at.drafts.add(
        at.draft(
            groupId,
            Range.NONE,
            new Range(begin, range.to()),
            group,
            at.defaultAct(),
            "normal",
            stem == null ? null : stem.parent()));
  }
}
