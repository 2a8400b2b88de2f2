package org.tocsin.foresight.risk;

/**
 * Which data a figure comes from. Data about the past is revised: two releases of the deaths of
 * 2021 differ by a factor of two, so a forecast or a score without its release says little.
 *
 * @param name what the supplier calls the release, or {@code unnamed}
 * @param lastPeriod the last period with data, for example {@code 2020-12}: what was known up to
 *     when
 * @param sha256 digest of the data files in hexadecimal; this alone decides whether two releases
 *     are the same
 */
public record DataRelease(String name, String lastPeriod, String sha256) {

  public DataRelease {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 digest: " + sha256);
    }
  }

  /** Whether both are the same bytes, whatever they are called. */
  public boolean isSameAs(DataRelease other) {
    return sha256.equals(other.sha256);
  }

  /** Name, last period and the first digits of the digest. */
  public String label() {
    return name + " to " + lastPeriod + " (sha256 " + sha256.substring(0, 12) + ")";
  }
}
