package org.tocsin.desk.appeal.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words under a letter that name the page where its reader can acknowledge it. */
final class PageLine {
  private PageLine() {}

  static String in(String language, String address) {
    Properties lines = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(PageLine.class.getResourceAsStream("page.properties")),
            StandardCharsets.UTF_8)) {
      lines.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.getProperty(language, lines.getProperty("en")) + "\n" + address + "\n";
  }
}
