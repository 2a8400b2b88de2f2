package org.tocsin.reader.extract;

/** What bytes turned out to be, whatever their name says. */
record Sniffed(Kind kind, String mediaType) {
  enum Kind {
    EMPTY,
    TEXT,
    HTML,
    PDF,
    OFFICE,
    MAIL,
    WARC,
    ZIP,
    GZIP,
    TABLE,
    JSON,
    IMAGE,
    BINARY
  }
}
