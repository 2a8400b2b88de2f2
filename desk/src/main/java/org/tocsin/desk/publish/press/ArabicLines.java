package org.tocsin.desk.publish.press;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Right-to-left text on paper: UAX #9 order and joined Arabic letters, both by ICU. The PDF engine
 * has a module for this that its publisher's repositories lack.
 */
final class ArabicLines implements BidiReorderer {

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
  }

  @Override
  public String shapeText(String text) {
    return arabic(text, ArabicShaping.LETTERS_SHAPE);
  }

  @Override
  public String deshapeText(String text) {
    return arabic(text, ArabicShaping.LETTERS_UNSHAPE);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  private static String arabic(String text, int letters) {
    int options = letters | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;
    try {
      return new ArabicShaping(options).shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("growing and shrinking text always has room", e);
    }
  }

  /** Makes a splitter a paragraph. */
  static final class Splitters implements BidiSplitterFactory {
    @Override
    public BidiSplitter createBidiSplitter() {
      return new Splitter();
    }
  }

  /** Cuts a paragraph into runs of one direction, in the order the eye meets them. */
  private static final class Splitter implements BidiSplitter {
    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
      byte level =
          switch (defaultDirection) {
            case LTR -> Bidi.LTR;
            case RTL -> Bidi.RTL;
            default -> Bidi.LEVEL_DEFAULT_LTR;
          };
      bidi.setPara(paragraph, level, null);
    }

    @Override
    public int countTextRuns() {
      return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int runIndex) {
      BidiRun run = bidi.getVisualRun(runIndex);
      return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return switch (Bidi.getBaseDirection(paragraph)) {
        case Bidi.LTR -> LTR;
        case Bidi.RTL -> RTL;
        default -> NEUTRAL;
      };
    }
  }
}
