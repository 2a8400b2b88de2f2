package org.tocsin.desk.collect.picture;

/** The kinds of facts that this part records. */
final class MediaKinds {
  static final String MEDIA_EXAMINED = "MediaExamined";

  private MediaKinds() {}
}
