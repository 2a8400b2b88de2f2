package org.tocsin.reader;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.name.ActorLexicon;
import org.tocsin.reader.name.Mention;
import org.tocsin.reader.name.NameReading;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.time.TimeGrammar;

/** What a document says about itself: date line, title, speaker. One instance a document. */
final class DocumentFacts {
  private static final int TOP = 8;
  private static final int BOTTOM = 6;
  private static final int DATE_LINE_WORDS = 16;

  private final Document document;
  private final Tokens tokens;
  private final Extraction.Metadata metadata;
  private final Hints hints;

  DocumentFacts(Document document, Extraction.Metadata metadata, Hints hints) {
    this.document = document;
    this.tokens = document.tokens();
    this.metadata = metadata;
    this.hints = hints;
  }

  /** The day the text itself gives as its own, in a date line at its top or foot; null if none. */
  @Nullable String statedDate(TimeGrammar times, String language) {
    for (int i = 0; i < document.blocks().size(); i++) {
      Reading.Time date =
          isNearEdge(i) ? dateLine(document.blocks().get(i), times, language) : null;
      if (date != null) {
        return date.value();
      }
    }
    return null;
  }

  /**
   * The block that does nothing but date the document ("Adopted by X at its 3rd meeting, on ..."),
   * or -1.
   */
  int dateLine(TimeGrammar times, String language) {
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      Reading.Time date = isNearEdge(i) ? dateLine(block, times, language) : null;
      if (date != null) {
        return isDressing(tokens.firstFrom(date.span().end()), block.to()) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isNearEdge(int block) {
    return block < TOP || block >= document.blocks().size() - BOTTOM;
  }

  private Reading.@Nullable Time dateLine(Block block, TimeGrammar times, String language) {
    int to = Math.min(block.to(), block.from() + DATE_LINE_WORDS);
    for (Reading.Time time : times.dates(document, block.from(), to, language)) {
      int from = tokens.firstFrom(time.span().begin());
      int end = tokens.firstFrom(time.span().end());
      boolean alone =
          isDressing(block.from(), from) && (isDressing(end, block.to()) || isDatelineDash(end));
      if (alone && time.value() != null) {
        return time;
      }
    }
    return null;
  }

  /** Words that may stand around a date line: places, "dated", "adopted by ... on". */
  private boolean isDressing(int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      String word = tokens.lower(i);
      boolean mark = !tokens.isWord(i) && !tokens.isNumber(i);
      boolean link =
          switch (word) {
            case "date",
                "dated",
                "of",
                "on",
                "the",
                "at",
                "issued",
                "published",
                "adopted",
                "by",
                "its",
                "meeting",
                "updated",
                "delivered",
                "in",
                "posted",
                "day",
                "for",
                "immediate",
                "release" ->
                true;
            default -> false;
          };
      capitals += tokens.isCapital(i) && !link ? 1 : 0;
      boolean numbered = tokens.isNumber(i) && word.endsWith("th");
      if (!mark && !link && !tokens.isCapital(i) && !numbered) {
        return false;
      }
    }
    return capitals <= 5;
  }

  private boolean isDatelineDash(int end) {
    return tokens.is(end, "–")
        || tokens.is(end, "-")
        || (tokens.is(end, "(") && tokens.isAcronym(end + 1))
        || tokens.is(end, ".") && tokens.is(end + 1, "–");
  }

  /** The document's date for anchoring: the text's own, else the markup's, else the hint. */
  TimeGrammar.DocumentDate date(@Nullable String stated) {
    LocalDate own = day(stated);
    if (own != null) {
      return new TimeGrammar.DocumentDate(own, "stated date");
    }
    LocalDate marked = day(metadata.date());
    return marked != null
        ? new TimeGrammar.DocumentDate(marked, "document date")
        : new TimeGrammar.DocumentDate(hints.date(), "document date");
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    if (iso == null || iso.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(iso.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Nullable String publisher() {
    String stated = labelled("publisher");
    if (stated != null) {
      return stated;
    }
    return metadata.publisher() != null ? metadata.publisher() : hints.publisher();
  }

  /** What follows a label such as "Publisher:" in the first lines. */
  private @Nullable String labelled(String label) {
    for (Block block : document.blocks().subList(0, Math.min(TOP, document.blocks().size()))) {
      boolean here =
          block.to() - block.from() > 2
              && tokens.is(block.from(), label)
              && tokens.is(block.from() + 1, ":");
      if (here) {
        return document.source(block.from() + 2, block.to());
      }
    }
    return null;
  }

  /** The markup's title, or a first line that looks like one. */
  @Nullable String title(List<Integer> headings) {
    if (metadata.title() != null) {
      return metadata.title();
    }
    if (document.blocks().isEmpty()) {
      return null;
    }
    int at = 0;
    while (at + 1 < document.blocks().size() && document.isLabel(at)) {
      at++;
    }
    Block first = document.blocks().get(at);
    int words = first.to() - first.from();
    boolean open = words > 0 && ".,;:!".indexOf(document.text().charAt(first.end() - 1)) < 0;
    boolean titled = open && words <= 30 && !first.isItem() && document.blocks().size() > 1;
    return titled
        ? document.text().substring(first.begin(), first.end()).replaceAll("\\s+", " ")
        : null;
  }

  /** "I, NAME, the ROLE"; a body whose resolution it is; a name that signs at the foot. */
  Reading.@Nullable Speaker speaker(NameReading names, ActorLexicon actors) {
    for (Mention mention : names.mentions()) {
      boolean first =
          mention.from() >= 2
              && tokens.is(mention.from() - 1, ",")
              && tokens.is(mention.from() - 2, "i");
      if (first && mention.kind() == Mention.Kind.PERSON) {
        return speaker(mention.from(), mention.to(), "person");
      }
    }
    Reading.Speaker body = enactingBody(actors);
    if (body != null) {
      return body;
    }
    Reading.Speaker undersigned = undersigned();
    return undersigned != null ? undersigned : signature(names);
  }

  /** "The Security Council," on a line of its own. */
  private Reading.@Nullable Speaker enactingBody(ActorLexicon actors) {
    for (Block block : document.blocks().subList(0, Math.min(12, document.blocks().size()))) {
      int to = block.to();
      boolean line =
          to - block.from() >= 3
              && to - block.from() <= 12
              && tokens.is(to - 1, ",")
              && tokens.is(block.from(), "the");
      String type = line ? actors.type(tokens, block.from(), to - 1) : null;
      if (type != null) {
        return speaker(block.from() + 1, to - 1, type);
      }
    }
    return null;
  }

  /** "We, the undersigned organisations, ...". */
  private Reading.@Nullable Speaker undersigned() {
    for (int i = 0; i + 3 < Math.min(tokens.size(), 400); i++) {
      if (tokens.is(i, "we") && tokens.is(i + 1, ",")) {
        int end = i + 2;
        while (end < tokens.size() && end < i + 24 && !tokens.is(end, ",")) {
          end++;
        }
        int from = tokens.is(i + 2, "the") ? i + 3 : i + 2;
        return end > from && tokens.is(end, ",") ? speaker(from, end, "group") : null;
      }
    }
    return null;
  }

  /** A name on its own line after "Sincerely" or "Signed". */
  private Reading.@Nullable Speaker signature(NameReading names) {
    List<Block> blocks = document.blocks();
    for (int i = Math.max(0, blocks.size() - BOTTOM); i + 1 < blocks.size(); i++) {
      String word = tokens.lower(blocks.get(i).from());
      boolean closing =
          switch (word) {
            case "sincerely", "yours", "respectfully", "signed", "faithfully", "cordially" ->
                blocks.get(i).to() - blocks.get(i).from() <= 4;
            default -> false;
          };
      Block next = blocks.get(i + 1);
      Mention signs = closing ? personAt(next.from(), names) : null;
      if (signs != null) {
        return speaker(signs.from(), signs.to(), "person");
      }
      boolean name = next.to() - next.from() <= 6 && tokens.isCapital(next.from());
      if (closing && name) {
        return speaker(next.from(), next.to(), "person");
      }
    }
    return null;
  }

  private static @Nullable Mention personAt(int token, NameReading names) {
    for (Mention mention : names.mentions()) {
      if (mention.kind() == Mention.Kind.PERSON && mention.from() == token) {
        return mention;
      }
    }
    return null;
  }

  private Reading.Speaker speaker(int from, int to, String type) {
    return new Reading.Speaker(document.source(from, to), document.span(from, to), type);
  }
}
