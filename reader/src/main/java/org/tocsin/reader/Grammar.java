package org.tocsin.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.claim.Attribution;
import org.tocsin.reader.claim.ClaimGrammar;
import org.tocsin.reader.claim.DutyGrammar;
import org.tocsin.reader.claim.DutyReading;
import org.tocsin.reader.claim.SpeakerBook;
import org.tocsin.reader.demand.DemandGrammar;
import org.tocsin.reader.demand.DemandReading;
import org.tocsin.reader.event.EventGrammar;
import org.tocsin.reader.event.ReportDay;
import org.tocsin.reader.event.Voice;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.instrument.InstrumentGrammar;
import org.tocsin.reader.lexicon.ActionVerbs;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Numerals;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.NameGrammar;
import org.tocsin.reader.name.NameReading;
import org.tocsin.reader.quantity.QuantityGrammar;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.CodePoints;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.SpanIndex;
import org.tocsin.reader.time.DateBoundsRule;
import org.tocsin.reader.time.TimeGrammar;

/** From extracted text to a reading: each layer reads the text and what the layers before found. */
final class Grammar {
  static final String VERSION = "0.1.0";

  private final ActorLexicon actors;
  private final TimeGrammar times;
  private final NameGrammar names;
  private final DemandGrammar demands;
  private final InstrumentGrammar instruments;
  private final QuantityGrammar quantities;
  private final ClaimGrammar claims;
  private final DutyGrammar duties;
  private final EventGrammar events;
  private final LazyLanguageDetector languages = new LazyLanguageDetector();
  private final List<String> lexicons;

  private Grammar(LexiconFiles files) {
    Inflection inflection = new Inflection(files);
    Numerals numerals = new Numerals(files);
    Countries countries = new Countries(files);
    ActionVerbs actions = new ActionVerbs(files, inflection);
    this.actors = new ActorLexicon(files, countries);
    this.times = new TimeGrammar();
    this.names = new NameGrammar(files, actors, countries);
    this.demands = new DemandGrammar(files, inflection, actions, actors, countries);
    this.instruments = new InstrumentGrammar(files, actors);
    this.quantities = new QuantityGrammar(files, numerals);
    this.claims = new ClaimGrammar(files, inflection);
    this.duties = new DutyGrammar(files, actors);
    this.events = new EventGrammar(files, inflection);
    this.lexicons = List.of("lexicon-" + files.language() + " " + VERSION, "gazetteer " + VERSION);
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
    List<Reading.Region> asGiven = extraction.regions();
    return points.map(p -> Respan.spans(reading, p::toCodePoints, asGiven)).orElse(reading);
  }

  private Reading read(Document document, Extraction extraction, Hints hints) {
    DocumentFacts facts = new DocumentFacts(document, extraction.metadata(), hints);
    String language = language(document, extraction, hints);
    String stated = facts.statedDate(times, language);
    TimeGrammar.DocumentDate date = facts.date(stated);
    List<Reading.Time> found = times.read(document, date, language);
    NameReading named = names.read(document);
    DemandReading asked = demands.read(document);
    List<Reading.Instrument> texts = instruments.read(document, found);
    List<Reading.Demand> linked = withInstruments(asked.demands(), texts);
    List<Reading.Quantity> amounts = quantities.read(document, found);
    Reading.Speaker speaker = facts.speaker(named, actors);
    SpeakerBook speakers = new SpeakerBook(facts.publisher(), speaker);
    List<List<Attribution>> attributions = claims.attributions(document, named, speakers);
    Function<Integer, Voice> voices = new Voices(document, attributions, speakers)::at;
    int dateLine = facts.dateLine(times, language);
    EventGrammar.Context context =
        new EventGrammar.Context(found, named, texts, linked, voices, dateLine, ReportDay.NONE);
    List<Reading.Event> happened = events.read(document, context);
    String title = facts.title(asked.headings());
    Reading.DocumentKind kind =
        hints.kind() != null
            ? hints.kind()
            : DocumentKinds.of(document, title, speaker, asked, happened, date.date() != null);
    if (date.date() != null && DocumentKinds.isDayReport(kind, document)) {
      happened =
          events.read(
              document,
              new EventGrammar.Context(
                  found, named, texts, linked, voices, dateLine, new ReportDay(date.date())));
    }
    DutyReading duty = duties.read(document, linked, texts);
    List<Reading.Claim> said =
        claims
            .reader(document)
            .read(
                attributions,
                speakers,
                happened,
                amounts,
                asked.appeals(),
                linked.stream().map(Reading.Demand::span).toList());
    Reading.DocumentInfo info =
        new Reading.DocumentInfo(
            title,
            language,
            kind,
            facts.publisher(),
            speaker,
            stated,
            stated == null ? DateBoundsRule.of(document, happened, found).orElse(null) : null);
    return new Reading(
        new Reading.ReaderInfo("tocsin-reader", VERSION, lexicons),
        info,
        document.text(),
        document.regions(),
        parts(document, asked),
        found,
        asked.addressees(),
        linked,
        happened,
        said,
        texts,
        duty.obligations(),
        duty.criteria(),
        amounts,
        AtRisk.mark(named.persons(), happened),
        named.actors(),
        named.places(),
        extraction.notes());
  }

  private static List<Reading.Demand> withInstruments(
      List<Reading.Demand> demands, List<Reading.Instrument> instruments) {
    SpanIndex<Reading.Instrument> named = new SpanIndex<>(instruments, Reading.Instrument::spans);
    List<Reading.Demand> out = new ArrayList<>();
    for (Reading.Demand d : demands) {
      List<String> ids =
          named.overlapping(d.span()).stream().map(Reading.Instrument::id).distinct().toList();
      out.add(
          new Reading.Demand(
              d.id(),
              d.addressee(),
              d.embeddedAddressee(),
              d.ultimateAddressee(),
              d.span(),
              d.act(),
              d.force(),
              d.polarity(),
              d.forum(),
              d.measure(),
              d.target(),
              d.timing(),
              ids,
              d.actionCategory(),
              d.parent(),
              d.reminder()));
    }
    return out;
  }

  private String language(Document document, Extraction extraction, Hints hints) {
    String known = extraction.metadata().language();
    if (known != null) {
      return known;
    }
    return hints.language() != null ? hints.language() : languages.detect(document.text());
  }

  private static List<Reading.Part> parts(Document document, DemandReading asked) {
    Set<Integer> headings = new HashSet<>(asked.headings());
    Set<Integer> preambular = new HashSet<>(asked.preambular());
    Set<Integer> operative = new HashSet<>(asked.operative());
    List<Reading.Part> parts = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      Reading.PartKind kind =
          headings.contains(i) || block.region() == Reading.RegionKind.HEADING
              ? Reading.PartKind.HEADING
              : preambular.contains(i)
                  ? Reading.PartKind.PREAMBULAR
                  : operative.contains(i)
                      ? Reading.PartKind.OPERATIVE
                      : block.isItem() ? Reading.PartKind.ITEM : Reading.PartKind.PARAGRAPH;
      parts.add(
          new Reading.Part(
              new Span(block.begin(), block.end()), kind, number(block), block.level()));
    }
    return parts;
  }

  private static @Nullable String number(Block block) {
    String label = block.marker() == null ? "" : block.marker().label();
    return label.isEmpty() ? null : label;
  }

  /** Who speaks at a token: the innermost attribution there, or the document's own voice. */
  private record Voices(
      Document document, List<List<Attribution>> attributions, SpeakerBook speakers) {
    Voice at(int token) {
      int index = sentenceAt(token);
      if (index < 0) {
        return new Voice(speakers.base(Reading.RegionKind.BODY), Reading.Stance.ASSERTS);
      }
      Attribution innermost = null;
      for (Attribution attribution : attributions.get(index)) {
        innermost = attribution.covers(token) && !attribution.asked() ? attribution : innermost;
      }
      if (innermost == null) {
        Sentence sentence = document.sentences().get(index);
        return new Voice(speakers.base(document.block(sentence).region()), Reading.Stance.ASSERTS);
      }
      return new Voice(innermost.chain(), stance(innermost));
    }

    private static Reading.Stance stance(Attribution innermost) {
      Attribution at = innermost;
      while (at != null) {
        if (at.stance() != Reading.Stance.ASSERTS) {
          return at.stance();
        }
        at = at.parent();
      }
      return Reading.Stance.ASSERTS;
    }

    private int sentenceAt(int token) {
      int low = 0;
      int high = document.sentences().size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        Sentence sentence = document.sentences().get(middle);
        if (token < sentence.from()) {
          high = middle - 1;
        } else if (token >= sentence.to()) {
          low = middle + 1;
        } else {
          return middle;
        }
      }
      return -1;
    }
  }
}
