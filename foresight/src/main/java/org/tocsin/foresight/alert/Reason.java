package org.tocsin.foresight.alert;

import java.util.List;

/**
 * One line of why.
 *
 * @param text a sentence
 * @param evidenceIds the claims it rests on; empty when it is worked out from the other reasons
 */
public record Reason(String text, List<String> evidenceIds) {
  public Reason {
    evidenceIds = List.copyOf(evidenceIds);
  }
}
