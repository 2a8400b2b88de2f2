package org.tocsin.desk.publish.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Span;

/**
 * One fact a sentence rests on.
 *
 * @param leaf number of the fact in the log
 * @param what kind of thing it is, in plain words ("claim", "sealed item", "alert")
 * @param parts names of the parts of the fact that the dossier opens, sorted
 * @param item name of the sealed item it was read in, "" when it is about none
 * @param span code points in the item's text, null when it is about the whole
 * @param speaker who says it, "" when nobody is named
 * @param grade of source and information ("F6" until a person has graded), "" where it has none
 * @param review whether a person has looked at it
 */
public record Citation(
    long leaf,
    String what,
    List<String> parts,
    String item,
    @Nullable Span span,
    String speaker,
    String grade,
    String review) {
  public Citation {
    parts = parts.stream().sorted().toList();
  }
}
