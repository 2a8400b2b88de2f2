package org.tocsin.ledger.time;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An authority that is trusted to tell the time.
 *
 * @param name for people and file names: letters, digits, dots and dashes
 * @param url where it answers
 * @param roots certificates that its chain must end in
 * @param known certificates for answers that carry none
 */
public record TimeAuthority(
    String name, String url, List<X509Certificate> roots, List<X509Certificate> known) {
  /** Copies the lists and checks the name. */
  public TimeAuthority {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
      throw new IllegalArgumentException("a name has letters, digits, dots and dashes: " + name);
    }
    if (roots.isEmpty()) {
      throw new IllegalArgumentException(name + " needs a trusted root");
    }
    roots = List.copyOf(roots);
    known = List.copyOf(known);
  }
}
