package org.tocsin.desk.collect;

/**
 * What came of sealing something.
 *
 * @param isNew false when the same bytes were in the case already; then nothing was recorded
 */
public record Sealing(Item item, boolean isNew) {}
