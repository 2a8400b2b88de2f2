package org.tocsin.reader.instrument;

import org.jspecify.annotations.Nullable;

/**
 * One mention of an instrument.
 *
 * @param identity what mentions of the same instrument share: its name, or the court that decided
 */
record InstrumentMention(
    int from,
    int to,
    String kind,
    String identity,
    @Nullable String date,
    @Nullable String pinpoint) {}
