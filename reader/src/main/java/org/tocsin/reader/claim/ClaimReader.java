package org.tocsin.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Claim;
import org.tocsin.reader.Reading.ClaimKind;
import org.tocsin.reader.Reading.Event;
import org.tocsin.reader.Reading.Quantity;
import org.tocsin.reader.Reading.Quote;
import org.tocsin.reader.Reading.Stance;
import org.tocsin.reader.Span;
import org.tocsin.reader.demand.DemandReading;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.SpanIndex;

/** Puts the claims of one document together: what is attributed, and what its own speaker says. */
public final class ClaimReader {
  private final Document document;
  private final PhraseMap<Boolean> characterisations;
  private final List<Claim> claims = new ArrayList<>();

  ClaimReader(Document document, PhraseMap<Boolean> characterisations) {
    this.document = document;
    this.characterisations = characterisations;
  }

  public List<Claim> read(
      List<List<Attribution>> attributions,
      SpeakerBook speakers,
      List<Event> events,
      List<Quantity> quantities,
      List<DemandReading.Appeal> appeals,
      List<Span> demands) {
    SpanIndex<Event> happened = new SpanIndex<>(events, e -> List.of(e.span()));
    SpanIndex<Quantity> counted = new SpanIndex<>(quantities, q -> List.of(q.span()));
    List<Span> asked = new ArrayList<>(demands);
    appeals.forEach(a -> asked.add(a.span()));
    SpanIndex<Span> askedFor = new SpanIndex<>(asked, List::of);
    appeals.forEach(appeal -> appeal(appeal, speakers));
    for (int s = 0; s < document.sentences().size(); s++) {
      Sentence sentence = document.sentences().get(s);
      Span span = document.span(sentence.from(), sentence.to());
      boolean asking = !askedFor.overlapping(span).isEmpty();
      attributions.get(s).forEach(a -> attributed(a, happened, counted));
      if (attributions.get(s).isEmpty() && !asking) {
        own(sentence, span, speakers, happened, counted);
      }
    }
    claims.sort(Comparator.comparing(Claim::span));
    List<Claim> numbered = new ArrayList<>();
    for (Claim c : claims) {
      numbered.add(
          new Claim(
              "C" + (numbered.size() + 1),
              c.kind(),
              c.span(),
              c.speakers(),
              c.cueSpan(),
              c.stance(),
              c.force(),
              c.quote()));
    }
    return numbered;
  }

  private void appeal(DemandReading.Appeal appeal, SpeakerBook speakers) {
    claims.add(
        new Claim(
            "",
            ClaimKind.DEMAND,
            appeal.span(),
            speakers.base(org.tocsin.reader.Reading.RegionKind.BODY),
            appeal.cue(),
            Stance.ASSERTS,
            appeal.force(),
            Quote.DIRECT));
  }

  private void attributed(Attribution a, SpanIndex<Event> events, SpanIndex<Quantity> quantities) {
    if (a.contentTo() <= a.contentFrom()) {
      return;
    }
    Span content = document.span(a.contentFrom(), a.contentTo());
    ClaimKind kind =
        a.asked()
            ? ClaimKind.DEMAND
            : kind(a.contentFrom(), a.contentTo(), content, events, quantities, ClaimKind.STATE);
    claims.add(
        new Claim(
            "",
            kind == null ? ClaimKind.STATE : kind,
            content,
            a.chain(),
            document.span(a.cueFrom(), a.cueTo()),
            a.stance(),
            null,
            a.direct() ? Quote.DIRECT : Quote.INDIRECT));
  }

  private void own(
      Sentence sentence,
      Span span,
      SpeakerBook speakers,
      SpanIndex<Event> events,
      SpanIndex<Quantity> quantities) {
    boolean question = document.tokens().is(sentence.to() - 1, "?");
    ClaimKind kind =
        question ? null : kind(sentence.from(), sentence.to(), span, events, quantities, null);
    if (kind != null) {
      claims.add(
          new Claim(
              "",
              kind,
              span,
              speakers.base(document.block(sentence).region()),
              null,
              Stance.ASSERTS,
              null,
              Quote.DIRECT));
    }
  }

  private @Nullable ClaimKind kind(
      int from,
      int to,
      Span span,
      SpanIndex<Event> events,
      SpanIndex<Quantity> quantities,
      @Nullable ClaimKind otherwise) {
    if (!events.overlapping(span).isEmpty()) {
      return ClaimKind.EVENT;
    }
    if (characterisations.first(document.tokens(), from, to) != null) {
      return ClaimKind.CHARACTERISATION;
    }
    if (!quantities.overlapping(span).isEmpty()) {
      return ClaimKind.QUANTITY;
    }
    return otherwise;
  }
}
