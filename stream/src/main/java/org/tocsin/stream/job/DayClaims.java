package org.tocsin.stream.job;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.window.PlaceClaim;

/** Claims that wait for their day to be complete. */
record DayClaims(List<PlaceClaim> claims) {
  DayClaims {
    claims = List.copyOf(claims);
  }

  DayClaims with(PlaceClaim claim) {
    List<PlaceClaim> more = new ArrayList<>(claims);
    more.add(claim);
    return new DayClaims(more);
  }
}
