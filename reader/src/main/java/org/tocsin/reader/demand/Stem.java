package org.tocsin.reader.demand;

import org.jspecify.annotations.Nullable;

/**
 * What a list stands under: "We call on the parties to:".
 *
 * @param level list depth of the stem, -1 for a paragraph
 * @param demands whether the items are demands at all
 * @param addressee id of whom the stem asks, or null
 * @param embedded the stem's own addressee under a heading that names another
 * @param parent id of the stem's part
 */
record Stem(
    int level,
    boolean demands,
    @Nullable String addressee,
    Range embedded,
    String act,
    String force,
    @Nullable String parent) {}
