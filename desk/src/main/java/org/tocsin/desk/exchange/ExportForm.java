package org.tocsin.desk.exchange;

/** The form in which records leave. */
public enum ExportForm {
  /** One CSV a type, and one with every statement. */
  CSV,
  /** The same as one workbook. */
  XLSX,
  /** One CSV a type with hashtags of the Humanitarian Exchange Language. */
  HXL,
  /** XML after the HURIDOCS Events Standard Formats. */
  ESF,
  /** FollowTheMoney, one entity a line. */
  FTM,
  GEOJSON,
  /** The sealed originals, as a bag (RFC 8493). */
  ITEMS;

  /** Originals may name anybody, so they never leave on one person's word. */
  public boolean isRestricted() {
    return this == ITEMS;
  }
}
