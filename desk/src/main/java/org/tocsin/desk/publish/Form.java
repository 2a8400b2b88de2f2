package org.tocsin.desk.publish;

/** What a dossier is about, which gives its files their names. */
public enum Form {
  /** Everything on record about a case. */
  CASE("dossier"),
  /** One letter: what was put to whom, by when, resting on what, and what came back. */
  NOTICE("certificate");

  private final String stem;

  Form(String stem) {
    this.stem = stem;
  }

  /** Of its files, before their endings. */
  public String stem() {
    return stem;
  }
}
