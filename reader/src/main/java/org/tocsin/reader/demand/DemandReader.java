package org.tocsin.reader.demand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;

/**
 * Walks the blocks of a document and keeps, like a reader's finger, under which heading, stem and
 * greeting it is. One instance reads one document.
 */
final class DemandReader {
  /** Acts that in running prose are mere manners unless somebody is named ("I hope to hear"). */
  private static final Set<String> MANNERS = Set.of("hope", "expect", "propose", "remind");

  private static final Set<String> ACCOUNTABLE =
      Set.of(
          "state",
          "office",
          "group-of-states",
          "group-of-offices",
          "body",
          "international organisation",
          "armed group",
          "party",
          "court",
          "organisation",
          "company");

  private final Document document;
  private final Tokens tokens;
  private final ActorLexicon actors;
  private final Shapes shapes;
  private final DirectiveFinder finder;
  private final List<Role> roles;
  private final AddresseeBook book;
  private final boolean structured;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<DemandReading.Appeal> appeals = new ArrayList<>();
  private final List<Integer> headings = new ArrayList<>();
  private final Deque<Stem> stems = new ArrayDeque<>();

  private @Nullable String heading;
  private Range letter = Range.NONE;
  private boolean demandsSection;
  private boolean itemsSeen;
  private boolean open;

  DemandReader(Document document, DirectiveLexicon lexicon, ActorLexicon actors) {
    this.document = document;
    this.tokens = document.tokens();
    this.actors = actors;
    this.shapes = new Shapes(document, lexicon);
    this.finder = new DirectiveFinder(tokens, lexicon, actors);
    this.roles = new RoleReader(document, lexicon, actors, shapes).read();
    this.book = new AddresseeBook(document, actors);
    this.structured = roles.stream().anyMatch(r -> r instanceof Role.Address a && a.inline() < 0);
  }

  void read() {
    int sentence = 0;
    List<Sentence> sentences = document.sentences();
    for (int b = 0; b < document.blocks().size(); b++) {
      int first = sentence;
      while (sentence < sentences.size() && sentences.get(sentence).block() == b) {
        sentence++;
      }
      if (document.blocks().get(b).region() != RegionKind.LEAD) {
        block(b, sentences.subList(first, sentence));
      }
    }
  }

  List<Draft> drafts() {
    return drafts;
  }

  AddresseeBook book() {
    return book;
  }

  List<DemandReading.Appeal> appeals() {
    return appeals;
  }

  List<Integer> headings() {
    return headings;
  }

  List<Role> roles() {
    return roles;
  }

  private void block(int index, List<Sentence> sentences) {
    Block block = document.blocks().get(index);
    switch (roles.get(index)) {
      case Role.Address address -> address(index, block, address);
      case Role.Section section -> section(index, block, section);
      case Role.Salutation salutation -> greet(block, salutation);
      case Role.Row row -> row(row);
      case Role.Preamble preamble -> closeList();
      case Role.Plain plain -> plain(index, block, sentences);
    }
  }

  private void address(int index, Block block, Role.Address address) {
    if (address.inline() >= 0) {
      String id = book.enter(address.name());
      Range action = new Range(address.inline(), block.to());
      if (opensList(index, block)) {
        pushStem(index, block, id);
        return;
      }
      item(index, block, action, id);
      return;
    }
    headings.add(index);
    heading = book.enterHeading(address.name(), block);
    open = true;
    itemsSeen = false;
    stems.clear();
  }

  private void section(int index, Block block, Role.Section section) {
    headings.add(index);
    if (block.isItem() && !stems.isEmpty()) {
      return;
    }
    heading = null;
    open = false;
    demandsSection = section.demands();
    stems.clear();
  }

  private void greet(Block block, Role.Salutation salutation) {
    closeSection();
    if (!salutation.name().isEmpty()) {
      letter = salutation.name();
    }
  }

  private void row(Role.Row row) {
    String id = book.enter(row.name());
    List<Directive> own = finder.find(row.demand().from(), row.demand().to());
    drafts.add(draft(id, Range.NONE, row.demand(), own, defaultAct(), "normal", null));
  }

  private void plain(int index, Block block, List<Sentence> sentences) {
    if (block.isItem()) {
      listItem(index, block);
    } else {
      paragraph(index, block, sentences);
    }
  }

  private void closeSection() {
    heading = null;
    open = false;
    stems.clear();
  }

  private void closeList() {
    stems.clear();
  }

  // ---- lists

  private void listItem(int index, Block block) {
    while (!stems.isEmpty() && stems.element().level() >= block.level()) {
      stems.pop();
    }
    if (opensList(index, block)) {
      pushStem(index, block, null);
      return;
    }
    item(index, block, new Range(block.from(), block.to()), null);
  }

  private boolean opensList(int index, Block block) {
    if (index + 1 >= document.blocks().size()) {
      return false;
    }
    Block next = document.blocks().get(index + 1);
    boolean deeper = next.isItem() && (!block.isItem() || next.level() > block.level());
    return deeper
        && (shapes.endsOpen(block)
            || (block.isItem() && !shapes.endsWith(block, ".") && !shapes.endsWith(block, ";")));
  }

  private void pushStem(int index, Block block, @Nullable String named) {
    List<Directive> found = directives(block.from(), block.to());
    Stem outer = stems.peek();
    boolean inList = outer != null ? outer.demands() : open || demandsSection;
    String parent = "p" + index;
    int level = block.isItem() ? block.level() : -1;
    if (found.isEmpty()) {
      boolean announces = announcesDemands(block);
      boolean demands = named != null || inList || announces;
      stems.push(
          new Stem(
              level,
              demands,
              named != null ? named : outer == null ? null : outer.addressee(),
              Range.NONE,
              outer == null ? defaultAct() : outer.act(),
              outer == null ? "normal" : outer.force(),
              parent));
      return;
    }
    Directive last = found.get(found.size() - 1);
    Range who = specific(last);
    boolean other = heading != null && !who.isEmpty() && !book.restates(heading, who);
    String addressee = named != null ? named : heading != null ? heading : addresseeOf(last, who);
    stems.push(
        new Stem(
            level, true, addressee, other ? who : Range.NONE, last.act(), last.force(), parent));
  }

  private @Nullable String addresseeOf(Directive directive, Range specific) {
    if (!specific.isEmpty()) {
      return book.enter(specific);
    }
    if (!directive.addressee().isEmpty() && !isSecondPerson(directive.addressee())) {
      return book.enter(directive.addressee());
    }
    return greeted();
  }

  /** Whom "you" means: entered only when something is asked of them. */
  private @Nullable String greeted() {
    return letter.isEmpty() ? null : book.enter(letter);
  }

  private boolean isSecondPerson(Range range) {
    String last = tokens.lower(range.to() - 1);
    return last.equals("you") || last.equals("them") || last.equals("him") || last.equals("her");
  }

  private boolean announcesDemands(Block block) {
    for (int i = block.from(); i < block.to(); i++) {
      switch (tokens.lower(i)) {
        case "recommendations",
            "demands",
            "recommendation",
            "steps",
            "measures",
            "actions",
            "asks" -> {
          return shapes.endsWith(block, ":");
        }
        default -> {}
      }
    }
    return false;
  }

  private void item(int index, Block block, Range range, @Nullable String named) {
    if (shapes.isQuestion(range.from(), range.to())) {
      return;
    }
    List<Directive> own = directives(range.from(), range.to());
    Stem stem = stems.peek();
    boolean inList = stem != null ? stem.demands() : open || demandsSection;
    itemsSeen |= open;
    boolean shaped = shapes.startsAsDemand(range.from(), range.to());
    boolean listed =
        inList
            && (shaped
                || (!shapes.isFactual(range.from(), range.to())
                    && (open || stem != null || shapes.startsNominal(range.from()))));
    if (own.isEmpty() && !listed && named == null) {
      return;
    }
    String under =
        named != null
            ? named
            : open && heading != null ? heading : stem == null ? null : stem.addressee();
    if (under == null && own.isEmpty() && nameThenAction(range, stem)) {
      return;
    }
    if (under == null && !own.isEmpty()) {
      ownAddressees(range, own, stem);
      return;
    }
    Range embedded =
        own.isEmpty() ? stem == null ? Range.NONE : stem.embedded() : embeddedIn(own, under);
    drafts.add(
        draft(
            under == null ? greeted() : under,
            embedded,
            range,
            own,
            stem == null ? defaultAct() : stem.act(),
            stem == null ? "normal" : stem.force(),
            stem == null ? null : stem.parent()));
  }

  /** "We call on: - the parties to withdraw": the item itself says who. */
  private boolean nameThenAction(Range range, @Nullable Stem stem) {
    Directive directive = finder.nameThenAction(range.from(), range.to());
    if (directive == null) {
      return false;
    }
    String id = book.enter(directive.addressee());
    String act = stem == null ? defaultAct() : stem.act();
    drafts.add(
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
      Range who = specific(directive);
      if (!who.isEmpty() && (under == null || !book.restates(under, who))) {
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
      String id = addresseeOf(directive, specific(directive));
      if (!group.isEmpty() && id != null && !id.equals(groupId) && groupId != null) {
        int end = group.get(group.size() - 1).to();
        drafts.add(
            draft(
                groupId,
                Range.NONE,
                new Range(begin, end),
                List.copyOf(group),
                defaultAct(),
                "normal",
                stem == null ? null : stem.parent()));
        begin = Math.min(end, directive.cue());
        begin = skipSeparators(begin, directive.cue());
        group.clear();
      }
      groupId = id == null ? groupId : id;
      group.add(directive);
    }
    drafts.add(
        draft(
            groupId,
            Range.NONE,
            new Range(begin, range.to()),
            group,
            defaultAct(),
            "normal",
            stem == null ? null : stem.parent()));
  }

  private int skipSeparators(int from, int cue) {
    int i = from;
    while (i < cue && (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, "and"))) {
      i++;
    }
    return i;
  }

  private List<Directive> directives(int from, int to) {
    List<Directive> found = finder.find(from, to);
    if (found.isEmpty() && !structured && (demandsSection || open || stems.isEmpty())) {
      Directive modal = finder.modal(from, to);
      boolean accountable = modal != null && isAccountable(modal);
      return accountable ? List.of(modal) : found;
    }
    return found;
  }

  private boolean isAccountable(Directive modal) {
    String type = actors.type(tokens, modal.addressee().from(), modal.addressee().to());
    return demandsSection
        || (type != null
            && ACCOUNTABLE.contains(type)
            && !actors.isGeneric(tokens, modal.addressee().from(), modal.addressee().to()));
  }

  // ---- prose

  private void paragraph(int index, Block block, List<Sentence> sentences) {
    if (opensList(index, block)) {
      stems.clear();
      List<Directive> found = directives(block.from(), block.to());
      if (!found.isEmpty() || announcesDemands(block) || open || demandsSection) {
        pushStem(index, block, null);
      } else {
        stems.push(new Stem(-1, false, null, Range.NONE, "call", "normal", null));
      }
      earlierSentences(sentences);
      return;
    }
    if (itemsSeen && open && block.indent() == 0) {
      closeSection();
    }
    if (block.indent() == 0) {
      stems.clear();
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
    if (shapes.isQuestion(from, to)) {
      return;
    }
    List<Directive> found = finder.find(from, to);
    if (found.isEmpty()) {
      undirected(sentence);
      return;
    }
    int begin = from;
    for (int k = 0; k < found.size(); k++) {
      Directive directive = found.get(k);
      boolean last = k + 1 == found.size();
      Range range = new Range(skipSeparators(begin, directive.cue()), last ? to : directive.to());
      begin = range.to();
      directed(directive, range);
    }
  }

  private void directed(Directive directive, Range range) {
    Range who = specific(directive);
    boolean manner = MANNERS.contains(directive.act()) && directive.addressee().isEmpty();
    if (open && heading != null) {
      Range embedded = who.isEmpty() || book.restates(heading, who) ? Range.NONE : who;
      drafts.add(
          draft(
              heading,
              embedded,
              range,
              List.of(directive),
              directive.act(),
              directive.force(),
              null));
    } else if (structured && who.isEmpty()) {
      appeals.add(
          new DemandReading.Appeal(
              document.span(range.from(), range.to()),
              document.span(directive.cue(), directive.cueEnd()),
              directive.act(),
              directive.force()));
    } else if (!manner) {
      drafts.add(
          draft(
              addresseeOf(directive, who),
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
    boolean please =
        tokens.is(from, "please") && shapes.startsAsDemand(from + 1, to) && !letter.isEmpty();
    boolean imperative =
        open && !itemsSeen && shapes.startsAsDemand(from, to) && !tokens.is(from, "that");
    if (please || imperative) {
      String id = open && heading != null ? heading : greeted();
      drafts.add(
          draft(
              id,
              Range.NONE,
              new Range(from, to),
              List.of(),
              please ? "request" : defaultAct(),
              "normal",
              null));
      return;
    }
    if (structured && !open) {
      return;
    }
    Directive modal = finder.modal(from, to);
    if (modal != null && isAccountable(modal)) {
      String id = open && heading != null ? heading : book.enter(modal.addressee());
      drafts.add(
          draft(
              id,
              Range.NONE,
              new Range(from, to),
              List.of(modal),
              modal.act(),
              modal.force(),
              null));
    }
  }

  private Range specific(Directive directive) {
    Range who = directive.addressee();
    boolean generic =
        who.isEmpty() || actors.isGeneric(tokens, who.from(), who.to()) || isSecondPerson(who);
    return generic ? Range.NONE : who;
  }

  private String defaultAct() {
    return demandsSection ? "recommend" : "call";
  }

  private Draft draft(
      @Nullable String addressee,
      Range embedded,
      Range span,
      List<Directive> own,
      String act,
      String force,
      @Nullable String parent) {
    if (own.isEmpty()) {
      return new Draft(
          addressee, embedded, span, List.of(span), act, force, parent, act.equals("remind"));
    }
    List<Range> actions = own.stream().map(d -> new Range(d.action(), d.to())).toList();
    List<String> acts = own.stream().map(Directive::act).distinct().toList();
    String strongest = own.stream().map(Directive::force).reduce("assertion", Force::stronger);
    return new Draft(
        addressee,
        embedded,
        span,
        actions,
        String.join("+", acts),
        strongest,
        parent,
        acts.equals(List.of("remind")));
  }
}
