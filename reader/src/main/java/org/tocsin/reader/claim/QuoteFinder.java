package org.tocsin.reader.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Speaker;
import org.tocsin.reader.Reading.Stance;
import org.tocsin.reader.claim.Quotations.Quotation;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/**
 * Gives every quotation the speaker the words around it name: the whole of it, however many
 * sentences it has, and those that follow without a new speaker.
 */
final class QuoteFinder {
  /** Fewer words between quotation marks may be a name or a term of the writer's. */
  private static final int SHORTEST = 3;

  private static final Set<String> NOT_SAYING =
      Words.of("is was has his this as s thus plus its us yes need indeed red hundred");

  private final Document document;
  private final Tokens tokens;
  private final SourceFinder sources;
  private final Quotations quotations;

  /** Owner of the last quotation that had one, and where that was. */
  private @Nullable Attribution lastOwner;

  private int lastBlock = -2;
  private boolean lastOpen;

  QuoteFinder(Document document, SourceFinder sources, Quotations quotations) {
    this.document = document;
    this.tokens = document.tokens();
    this.sources = sources;
    this.quotations = quotations;
  }

  /**
   * Adds what is quoted in one block.
   *
   * @param first index of the block's first sentence
   * @param last one past the index of its last
   * @param found by sentence, so far; grows
   */
  void find(int first, int last, List<Speaker> base, List<List<Attribution>> found) {
    int index = document.sentences().get(first).block();
    Block block = document.blocks().get(index);
    List<Quotation> here = quotations.in(block.from(), block.to());
    Attribution[] owners = new Attribution[here.size()];
    for (int q = 0; q < owners.length; q++) {
      owners[q] = owner(here.get(q), first, last, base, found);
    }
    for (int q = 0; q < owners.length; q++) {
      if (owners[q] == null && here.get(q).length() >= SHORTEST) {
        owners[q] = neighbour(here, owners, q, block, index);
      }
      Attribution owner = owners[q];
      if (owner != null) {
        spread(here.get(q), owner, first, last, found);
      }
    }
    remember(here, owners, index, first, last, found);
  }

  private void remember(
      List<Quotation> here,
      @Nullable Attribution[] owners,
      int block,
      int first,
      int last,
      List<List<Attribution>> found) {
    Attribution owner = null;
    for (int s = first; s < last; s++) {
      for (Attribution attribution : found.get(s)) {
        owner = quotations.covers(attribution.cueFrom()) ? owner : attribution;
      }
    }
    for (Attribution quoted : owners) {
      owner = quoted == null ? owner : quoted;
    }
    lastOpen = !here.isEmpty() && !here.getLast().closed() && owner != null;
    lastOwner = owner;
    lastBlock = block;
  }

  /**
   * The attribution outside the quotation whose content holds some of it, the nearest cue first.
   */
  private @Nullable Attribution owner(
      Quotation quotation, int first, int last, List<Speaker> base, List<List<Attribution>> found) {
    Attribution best = null;
    int nearest = Integer.MAX_VALUE;
    for (int s = first; s < last; s++) {
      for (Attribution a : found.get(s)) {
        boolean holds = a.contentFrom() < quotation.close() && quotation.begin() < a.contentTo();
        int distance =
            a.cueFrom() < quotation.open()
                ? quotation.open() - a.cueFrom()
                : a.cueFrom() - quotation.close();
        if (holds && !quotations.covers(a.cueFrom()) && distance < nearest) {
          best = a;
          nearest = distance;
        }
      }
    }
    return best == null ? beside(quotation, base) : best;
  }

  /** "..., X joked." and "X joked, ...": any verb will do between a speaker and a quotation. */
  private @Nullable Attribution beside(Quotation quotation, List<Speaker> base) {
    Block block = document.blocks().get(quotation.block());
    Attribution after = quotation.closed() ? after(quotation, block, base) : null;
    return after == null ? before(quotation, block, base) : after;
  }

  private @Nullable Attribution after(Quotation quotation, Block block, List<Speaker> base) {
    int begin = quotation.after();
    boolean paused =
        tokens.is(quotation.close() - 1, ",")
            || tokens.is(quotation.close() - 1, "?")
            || tokens.is(quotation.close() - 1, "!")
            || tokens.is(begin, ",");
    if (!paused) {
      return null;
    }
    begin += tokens.is(begin, ",") ? 1 : 0;
    for (int verb = begin; verb < Math.min(begin + 6, block.to()); verb++) {
      if (!isVerb(verb)) {
        continue;
      }
      int end = verb + 1;
      while (end < Math.min(block.to(), verb + 6) && tokens.isCapital(end)) {
        end++;
      }
      Speaker speaker = verb == begin ? sources.inverted(verb + 1, end) : sources.find(begin, verb);
      return speaker == null ? null : quoting(quotation, speaker, verb, base);
    }
    return null;
  }

  private @Nullable Attribution before(Quotation quotation, Block block, List<Speaker> base) {
    int mark = quotation.open() - 1;
    boolean colon = tokens.is(mark, ":");
    if (mark <= block.from() || !(tokens.is(mark, ",") || colon)) {
      return null;
    }
    for (int verb = mark - 1; verb > Math.max(block.from(), mark - 8); verb--) {
      if (isVerb(verb)) {
        Speaker speaker = sources.find(sources.begin(verb - 1, block.from()), verb);
        return speaker == null ? null : quoting(quotation, speaker, verb, base);
      }
    }
    boolean label = colon && mark - block.from() <= 4 && tokens.isCapital(mark - 1);
    Speaker speaker = label ? sources.find(block.from(), mark) : null;
    return speaker == null ? null : quoting(quotation, speaker, mark, base);
  }

  private boolean isVerb(int token) {
    String word = tokens.lower(token);
    return tokens.isWord(token)
        && !tokens.isCapital(token)
        && word.length() > 3
        && (word.endsWith("ed") || (word.endsWith("s") && !word.endsWith("ss")))
        && !NOT_SAYING.contains(word);
  }

  private static Attribution quoting(
      Quotation quotation, Speaker speaker, int cue, List<Speaker> base) {
    return new Attribution(
        AttributionFinder.chain(base, speaker),
        cue,
        cue + 1,
        quotation.begin(),
        quotation.close(),
        Stance.ASSERTS,
        false,
        true,
        null);
  }

  /** Who spoke before in the paragraph, else after in it, else before it. */
  private @Nullable Attribution neighbour(
      List<Quotation> here, @Nullable Attribution[] owners, int q, Block block, int index) {
    for (int before = q - 1; before >= 0; before--) {
      if (owners[before] != null) {
        return owners[before];
      }
    }
    boolean opens = here.get(q).open() == block.from();
    boolean follows = index == lastBlock + 1 && lastOwner != null;
    if (opens && follows && lastOpen) {
      return lastOwner;
    }
    for (int after = q + 1; after < owners.length; after++) {
      if (owners[after] != null) {
        return owners[after];
      }
    }
    int inside = here.stream().mapToInt(Quotation::length).sum();
    boolean whole = 4 * inside >= 3 * (block.to() - block.from());
    return opens && follows && whole ? lastOwner : null;
  }

  /** One attribution for each sentence of the quotation that has none of this speaker yet. */
  private void spread(
      Quotation quotation, Attribution owner, int first, int last, List<List<Attribution>> found) {
    for (int s = first; s < last; s++) {
      Sentence sentence = document.sentences().get(s);
      int from = Math.max(sentence.from(), quotation.begin());
      int to = Math.min(sentence.to(), quotation.close());
      if (from >= to) {
        continue;
      }
      int middle = (from + to - 1) / 2;
      boolean known = found.get(s).stream().anyMatch(a -> a.covers(from) && a.covers(middle));
      if (!known) {
        found.get(s).addFirst(owner.quoting(from, to));
      }
    }
  }
}
