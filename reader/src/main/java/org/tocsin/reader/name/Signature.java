package org.tocsin.reader.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Who signs a letter: the name on the line after "Yours sincerely,", the role on the next. */
final class Signature {
  private static final int FOOT_BLOCKS = 8;
  private static final int LONGEST_CLOSING = 4;
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_ROLE = 14;
  private static final Set<String> CLOSINGS =
      Words.of("sincerely yours respectfully signed faithfully cordially");

  private final Document document;
  private final Tokens tokens;

  Signature(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  @Nullable Mention find() {
    List<Block> blocks = document.blocks();
    for (int i = Math.max(0, blocks.size() - FOOT_BLOCKS); i + 1 < blocks.size(); i++) {
      Block closing = blocks.get(i);
      Block name = blocks.get(i + 1);
      boolean closes =
          CLOSINGS.contains(tokens.lower(closing.from()))
              && closing.to() - closing.from() <= LONGEST_CLOSING;
      int end = beforeComma(name);
      if (closes && isName(name.from(), end)) {
        String role =
            end + 1 < name.to()
                ? document.source(end + 1, name.to())
                : i + 2 < blocks.size() ? role(blocks.get(i + 2)) : null;
        String key = tokens.lower(end - 1);
        return new Mention(Mention.Kind.PERSON, name.from(), end, "person", role, key);
      }
    }
    return null;
  }

  /** "Mira Dolen, Head of the Office": the name may have its role on the same line. */
  private int beforeComma(Block line) {
    int i = line.from();
    while (i < line.to() && !tokens.is(i, ",")) {
      i++;
    }
    return i;
  }

  private boolean isName(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean initial = i > from && tokens.is(i, ".");
      if (!tokens.isCapital(i) && !initial) {
        return false;
      }
    }
    return to - from >= 2 && to - from <= LONGEST_NAME;
  }

  private @Nullable String role(Block block) {
    boolean line = block.to() - block.from() <= LONGEST_ROLE && tokens.isCapital(block.from());
    return line && !tokens.is(block.to() - 1, ".")
        ? document.source(block.from(), block.to())
        : null;
  }
}
