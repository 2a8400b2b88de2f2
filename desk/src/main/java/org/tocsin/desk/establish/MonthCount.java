package org.tocsin.desk.establish;

/**
 * How many candidates speak of a month.
 *
 * @param month "2023-08", "" for those without a day
 * @param accepted by a person, as they are or corrected
 * @param open read by machine, judged by nobody
 * @param rejected by a person
 */
public record MonthCount(String month, int accepted, int open, int rejected) {

  static MonthCount of(String month, Candidate.Status status, int n) {
    return switch (status) {
      case ACCEPTED, CORRECTED -> new MonthCount(month, n, 0, 0);
      case CANDIDATE -> new MonthCount(month, 0, n, 0);
      case REJECTED -> new MonthCount(month, 0, 0, n);
    };
  }

  /** Of the same month. */
  public MonthCount plus(MonthCount other) {
    return new MonthCount(
        month, accepted + other.accepted, open + other.open, rejected + other.rejected);
  }

  /** What nobody has rejected. */
  public int standing() {
    return accepted + open;
  }
}
