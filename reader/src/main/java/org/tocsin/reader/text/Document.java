package org.tocsin.reader.text;

import java.util.List;
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

  public Block block(Sentence sentence) {
    return blocks.get(sentence.block());
  }
}
