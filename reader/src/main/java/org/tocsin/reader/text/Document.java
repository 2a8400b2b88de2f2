package org.tocsin.reader.text;

import java.util.List;
import java.util.Set;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Span;

/**
 * A text cut up for reading.
 *
 * @param text what all offsets point into
 * @param tokens of the whole text, unread regions included
 * @param blocks of the readable regions, in order
 * @param sentences of those blocks, in order
 */
public record Document(
    String text,
    List<Region> regions,
    Tokens tokens,
    List<Block> blocks,
    List<Sentence> sentences) {

  private static final Set<String> LABELS =
      Words.of("source date publisher author url exercise retrieved language title subject from");

  /**
   * @param regions in UTF-16 offsets
   */
  public static Document of(String text, List<Region> regions) {
    Tokens tokens = Tokenizer.tokenize(text);
    List<Block> blocks = BlockBuilder.blocksOf(text, tokens, regions);
    return new Document(
        text,
        List.copyOf(regions),
        tokens,
        List.copyOf(blocks),
        List.copyOf(Sentences.of(blocks, tokens)));
  }

  /** The characters of tokens {@code from} to {@code to}, as the source has them. */
  public String source(int from, int to) {
    return to <= from ? "" : text.substring(tokens.begin(from), tokens.end(to - 1));
  }

  public Span span(int from, int to) {
    return new Span(tokens.begin(from), tokens.end(to - 1));
  }

  /** A line of the document's own header, "Source: ...", that reports nothing. */
  public boolean isLabel(int block) {
    Block line = blocks.get(block);
    boolean colon = line.to() - line.from() > 1 && tokens.is(line.from() + 1, ":");
    return colon && LABELS.contains(tokens.lower(line.from()));
  }

  public Block block(Sentence sentence) {
    return blocks.get(sentence.block());
  }
}
