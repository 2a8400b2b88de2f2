package org.tocsin.reader.demand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand before its details are read.
 *
 * @param addressee id, or null when nobody is named
 * @param embedded somebody else asked inside a demand that stands under an addressee
 * @param span what the demand covers
 * @param actions what is asked, one range a directive
 * @param act joined by "+" when one item holds several
 * @param parent id of the container's part
 */
record Draft(
    @Nullable String addressee,
    Range embedded,
    Range span,
    List<Range> actions,
    String act,
    String force,
    @Nullable String parent,
    boolean reminder) {}
