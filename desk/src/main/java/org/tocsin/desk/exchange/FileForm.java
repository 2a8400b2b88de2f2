package org.tocsin.desk.exchange;

/** What kind of file came; it follows from the bytes. */
public enum FileForm {
  /** CSV or XLSX, with HXL hashtags or without, that needs a mapping. */
  TABLE,
  /** A published table of figures whose layout is known: prices, phases, voyages, trucks. */
  FIGURES,
  /** Somebody else's GeoJSON, which needs a mapping like a table. */
  FEATURES,
  /** A table in the long form, one row a statement. */
  STATEMENTS,
  /** GeoJSON that a desk wrote. */
  GEOJSON,
  /** FollowTheMoney, one entity a line. */
  FTM,
  /** XML after the HURIDOCS Events Standard Formats. */
  ESF,
  /** WACZ, WARC or another archive of items. */
  ARCHIVE;

  /** Whether a person says which column is what. */
  public boolean isMapped() {
    return this == TABLE || this == FEATURES;
  }
}
