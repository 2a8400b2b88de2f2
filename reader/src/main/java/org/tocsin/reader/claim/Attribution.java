package org.tocsin.reader.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Speaker;
import org.tocsin.reader.Reading.Stance;

/**
 * One "X says that Y" in token indices.
 *
 * @param chain speakers outermost first, the source of this attribution last
 * @param asked content is something asked for, not something said to be so
 * @param parent the attribution whose content this one stands in
 */
public record Attribution(
    List<Speaker> chain,
    int cueFrom,
    int cueTo,
    int contentFrom,
    int contentTo,
    Stance stance,
    boolean asked,
    boolean direct,
    @Nullable Attribution parent) {

  public boolean covers(int token) {
    return contentFrom <= token && token < contentTo;
  }
}
