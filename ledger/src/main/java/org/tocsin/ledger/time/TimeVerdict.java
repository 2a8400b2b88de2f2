package org.tocsin.ledger.time;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** What an answer of a time-stamp authority is worth. */
public sealed interface TimeVerdict {
  /**
   * The authority says that the digest existed.
   *
   * @param time by the authority's clock; what was stamped is not younger
   * @param accuracySeconds how far the clock may be off, 0 when it does not say
   * @param chain from the signer's certificate to one below a trusted root
   */
  record Holds(Instant time, double accuracySeconds, List<X509Certificate> chain)
      implements TimeVerdict {
    /** Copies the list. */
    public Holds {
      chain = List.copyOf(chain);
    }
  }

  /** It proves nothing, and why. */
  record Fails(Reason reason, String why) implements TimeVerdict {}

  /** The one check that failed first. */
  enum Reason {
    /** Not DER, or cut off. */
    MALFORMED,
    /** The authority answered that it does not stamp this. */
    REJECTED,
    /** Stamped with a digest that is no longer trusted. */
    WEAK_DIGEST,
    /** It stamps something else. */
    OTHER_DATA,
    /** It answers another question. */
    OTHER_QUESTION,
    /** The certificate that signed is neither in the answer nor among those known. */
    NO_CERTIFICATE,
    /** The signature does not hold, or the certificate may not stamp or was not valid then. */
    NOT_SIGNED,
    /** The certificate does not lead to a trusted root. */
    NOT_TRUSTED
  }
}
