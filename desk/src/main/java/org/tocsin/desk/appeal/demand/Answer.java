package org.tocsin.desk.appeal.demand;

import java.util.Locale;

/** What an addressee answered. */
public enum Answer {
  AGREED,
  PARTLY,
  NOTED,
  REFUSED,
  REFERRED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
