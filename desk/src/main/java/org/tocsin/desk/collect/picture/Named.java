package org.tocsin.desk.collect.picture;

/**
 * A word of a text layer and where it stands.
 *
 * @param box one line of it
 */
record Named(String word, Box box) {

  /** Whether any of it lies under {@code cover}. */
  boolean isUnder(Box cover) {
    return cover.page() == box.page()
        && cover.left() < box.left() + box.width()
        && box.left() < cover.left() + cover.width()
        && cover.top() < box.top() + box.height()
        && box.top() < cover.top() + cover.height();
  }
}
