package org.tocsin.reader.demand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/**
 * Where the walk through a document stands: under which heading, stem and greeting, and what has
 * been found so far. Shared by the readers of lists and of prose; one for each document.
 */
final class DemandPlace {
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

  final Document document;
  final Tokens tokens;
  final ActorLexicon actors;
  final Shapes shapes;
  final DirectiveFinder finder;
  final List<Role> roles;
  final AddresseeBook book;
  final boolean structured;
  private final Range reviewed;
  final List<Draft> drafts = new ArrayList<>();
  final List<DemandReading.Appeal> appeals = new ArrayList<>();
  final List<Integer> headings = new ArrayList<>();
  final Deque<Stem> stems = new ArrayDeque<>();

  @Nullable String heading;
  Range letter = Range.NONE;
  boolean demandsSection;
  boolean itemsSeen;
  boolean open;
  int leafLevel = -1;

  DemandPlace(Document document, DirectiveLexicon lexicon, ActorLexicon actors) {
    this.document = document;
    this.tokens = document.tokens();
    this.actors = actors;
    this.shapes = new Shapes(document, lexicon);
    this.finder = new DirectiveFinder(tokens, lexicon, actors);
    this.roles = new RoleReader(document, lexicon, actors, shapes).read();
    this.book = new AddresseeBook(document, actors);
    this.reviewed = new ReviewedState(document, lexicon).find();
    this.structured = roles.stream().anyMatch(r -> r instanceof Role.Address a && a.inline() < 0);
  }

  void closeSection() {
    heading = null;
    open = false;
    stems.clear();
  }

  void closeList() {
    stems.clear();
  }

  @Nullable String addresseeOf(Directive directive, Range specific) {
    if (!specific.isEmpty()) {
      return book.enter(specific);
    }
    if (!directive.addressee().isEmpty() && !isSecondPerson(directive.addressee())) {
      return book.enter(directive.addressee());
    }
    return greeted();
  }

  /**
   * Whom "you" means, or the State a review is about: entered only when something is asked of them.
   */
  @Nullable String greeted() {
    Range who = letter.isEmpty() ? reviewed : letter;
    return who.isEmpty() ? null : book.enter(who);
  }

  boolean isSecondPerson(Range range) {
    String last = tokens.lower(range.to() - 1);
    return last.equals("you") || last.equals("them") || last.equals("him") || last.equals("her");
  }

  int skipSeparators(int from, int cue) {
    int i = from;
    while (i < cue && (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, "and"))) {
      i++;
    }
    return i;
  }

  List<Directive> directives(int from, int to) {
    List<Directive> found = finder.find(from, to);
    if (found.isEmpty() && !structured && (demandsSection || open || stems.isEmpty())) {
      Directive modal = finder.plainForms().modal(from, to);
      boolean accountable = modal != null && isAccountable(modal);
      return accountable ? List.of(modal) : found;
    }
    return found;
  }

  boolean isAccountable(Directive modal) {
    String type = actors.type(tokens, modal.addressee().from(), modal.addressee().to());
    return demandsSection
        || (type != null
            && ACCOUNTABLE.contains(type)
            && !actors.isGeneric(tokens, modal.addressee().from(), modal.addressee().to()));
  }

  Range specific(Directive directive) {
    Range who = directive.addressee();
    boolean generic =
        who.isEmpty() || actors.isGeneric(tokens, who.from(), who.to()) || isSecondPerson(who);
    return generic ? Range.NONE : who;
  }

  String defaultAct() {
    return demandsSection ? "recommend" : "call";
  }

  Draft draft(
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
