package org.tocsin.desk.collect.picture;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** A file that can be drawn page by page. Used in a child process only. */
interface Original extends Closeable {
  String mediaType();

  int pages();

  /** The page upright, without transparency: what cannot be seen is not in the picture. */
  BufferedImage draw(int page, Fineness fineness) throws IOException;

  /** The words of a page's text layer that match, and where they stand. */
  List<Named> words(int page, Pattern pattern) throws IOException;

  /** What the file says about itself. */
  List<FileClaim> claims();

  /** What is not shown, one line each. */
  List<String> notes();
}
