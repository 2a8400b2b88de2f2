package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;

/** Numbers the sentences of one dossier and turns records into citations. Used once. */
public final class Scribe {
  private final Sources record;
  private int sentences;

  public Scribe(Sources record) {
    this.record = record;
  }

  public Sentence write(String text, List<Citation> citations) {
    sentences++;
    return new Sentence("s" + sentences, text, citations);
  }

  public Sentence attributed(Candidate candidate) {
    String text = Wording.attributed(candidate, record.itemName(candidate.itemId()));
    return write(text, citeFully(candidate));
  }

  public Citation cite(Candidate candidate) {
    return new Citation(
        candidate.leaf(),
        what(candidate.kind()),
        record.openParts().of(candidate.leaf()),
        record.itemName(candidate.itemId()),
        candidate.span(),
        Wording.chain(candidate.speakers()),
        candidate.grade().toString(),
        Wording.review(candidate.status()));
  }

  /** The candidate as it was read, and how people corrected it. */
  public List<Citation> citeFully(Candidate candidate) {
    List<Citation> citations = new ArrayList<>();
    citations.add(cite(candidate));
    record.corrections().of(candidate).forEach(l -> citations.add(cite(l, "correction", "")));
    return citations;
  }

  public Citation cite(Item item) {
    return cite(item.leaf(), "sealed item", item.name());
  }

  public Citation cite(long leaf, String what, String item) {
    return new Citation(leaf, what, record.openParts().of(leaf), item, null, "", "", "");
  }

  /** Citations of these candidates, each once; ids that are not on record any more are left out. */
  List<Citation> citeAll(Collection<String> candidateIds) {
    return candidates(candidateIds).stream().map(this::cite).toList();
  }

  /** The candidates in time order, undated ones last. */
  List<Candidate> candidates(Collection<String> candidateIds) {
    List<Candidate> found = new ArrayList<>();
    new LinkedHashSet<>(candidateIds).forEach(id -> record.find(id).ifPresent(found::add));
    found.sort(IN_TIME);
    return found;
  }

  /** Undated candidates come last; those of one day in the order they were recorded. */
  static final Comparator<Candidate> IN_TIME =
      Comparator.comparing(Candidate::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Candidate::leaf)
          .thenComparing(Candidate::id);

  /** Several candidates of one fact are cited once. */
  static List<Citation> distinct(List<Citation> citations) {
    Set<Citation> seen = new HashSet<>();
    return citations.stream().filter(seen::add).toList();
  }

  private static String what(Candidate.Kind kind) {
    return switch (kind) {
      case EVENT -> "event";
      case CLAIM -> "claim";
      case QUANTITY -> "quantity";
      case ADDRESSEE -> "addressee";
      case DEMAND -> "demand";
      case INSTRUMENT -> "instrument";
      case OBLIGATION -> "obligation";
      case CRITERION -> "condition";
      case DELIVERY -> "delivery";
    };
  }
}
