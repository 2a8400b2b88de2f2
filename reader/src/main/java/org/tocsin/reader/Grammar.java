package org.tocsin.reader;

import java.util.List;
import java.util.Optional;
import org.tocsin.reader.demand.DemandGrammar;
import org.tocsin.reader.demand.DemandReading;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.lexicon.ActionVerbs;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.text.CodePoints;
import org.tocsin.reader.text.Document;

/** From extracted text to a reading: each layer adds what it finds to the draft. */
final class Grammar {
  static final String VERSION = "0.1.0";

  private final DemandGrammar demands;

  private Grammar(LexiconFiles files) {
    Inflection inflection = new Inflection(files);
    Countries countries = new Countries(files);
    ActorLexicon actors = new ActorLexicon(files, countries);
    ActionVerbs actions = new ActionVerbs(files, inflection);
    this.demands = new DemandGrammar(files, inflection, actions, actors, countries);
  }

  static Grammar standard() {
    return new Grammar(new LexiconFiles("en"));
  }

  Reading read(Extraction extraction, Hints hints) {
    Optional<CodePoints> points = CodePoints.of(extraction.text());
    List<Reading.Region> regions =
        points.map(p -> p.toUtf16(extraction.regions())).orElse(extraction.regions());
    Document document = Document.of(extraction.text(), regions);
    Reading reading = read(document, extraction, hints);
    return points.map(p -> Respan.spans(reading, p::toCodePoints)).orElse(reading);
  }

  private Reading read(Document document, Extraction extraction, Hints hints) {
    DemandReading asked = demands.read(document);
    String language = extraction.metadata().language();
    Reading.DocumentInfo info =
        new Reading.DocumentInfo(
            extraction.metadata().title(),
            language == null ? "und" : language,
            hints.kind() == null ? Reading.DocumentKind.OTHER : hints.kind(),
            hints.publisher(),
            null,
            null,
            null);
    List<Reading.Part> parts =
        document.blocks().stream()
            .map(b ->
                new Reading.Part(
                    new Span(b.begin(), b.end()),
                    b.isItem() ? Reading.PartKind.ITEM : Reading.PartKind.PARAGRAPH,
                    b.marker() == null || b.marker().label().isEmpty() ? null : b.marker().label(),
                    b.level()))
            .toList();
    return new Reading(
        new Reading.ReaderInfo("tocsin-reader", VERSION, List.of()),
        info,
        document.text(),
        document.regions(),
        parts,
        List.of(),
        asked.addressees(),
        asked.demands(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        extraction.notes());
  }
}
