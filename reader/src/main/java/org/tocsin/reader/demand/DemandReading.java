package org.tocsin.reader.demand;

import java.util.List;
import org.tocsin.reader.Reading.Addressee;
import org.tocsin.reader.Reading.Demand;
import org.tocsin.reader.Span;

/**
 * What the demand grammar found.
 *
 * @param appeals general appeals to everybody, which nobody in particular can be held to
 * @param headings indices of blocks that are headings
 * @param preambular indices of preambular blocks
 * @param operative indices of operative blocks
 */
public record DemandReading(
    List<Addressee> addressees,
    List<Demand> demands,
    List<Appeal> appeals,
    List<Integer> headings,
    List<Integer> preambular,
    List<Integer> operative) {

  /** A general appeal: the sentence, its directive words, act and force. */
  public record Appeal(Span span, Span cue, String act, String force) {}
}
