package org.tocsin.reader.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.Reading.Speaker;

/**
 * Who speaks where nobody is quoted: in the lead the publisher, in the body the document's speaker
 * through the publisher.
 */
public record SpeakerBook(@Nullable String publisher, @Nullable Speaker speaker) {

  public List<Speaker> base(RegionKind region) {
    List<Speaker> chain = new ArrayList<>();
    if (publisher != null) {
      chain.add(new Speaker(publisher, null, "publisher"));
    }
    if (speaker != null && region != RegionKind.LEAD) {
      chain.add(speaker);
    }
    return List.copyOf(chain);
  }
}
