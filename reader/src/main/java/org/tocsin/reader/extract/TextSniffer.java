package org.tocsin.reader.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.reader.extract.Sniffed.Kind;

/** Tells kinds of text apart: page, mail, table, JSON or plain; and text from binary. */
final class TextSniffer {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype html|html|head|body|meta|title|div|p|article|section|table|ul|h[1-6]|br|span|a)\\b[^<>]{0,300}>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL_HEADER =
      Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,40}):[ \\t]*\\S?");
  private static final Set<String> MAIL_SIGNS =
      Set.of("message-id", "mime-version", "received", "return-path", "delivered-to");
  private static final int TAGS_OF_A_PAGE = 3;

  private final TableSniffer tables = new TableSniffer();

  Sniffed sniff(byte[] head, boolean cut, String name) {
    Decoded decoded = new TextDecoder(head.length).decode(head, null, cut);
    String text = decoded.text();
    if (isBinary(head)) {
      return new Sniffed(Kind.BINARY, "application/octet-stream");
    }
    String start = text.stripLeading();
    if (isMail(start, name)) {
      return new Sniffed(Kind.MAIL, "message/rfc822");
    }
    if (isPage(start)) {
      return new Sniffed(Kind.HTML, "text/html");
    }
    if (isJson(start)) {
      return new Sniffed(Kind.JSON, "application/json");
    }
    if (tables.isTable(text, cut, name)) {
      return new Sniffed(Kind.TABLE, tables.mediaType(text, cut, name));
    }
    return new Sniffed(Kind.TEXT, "text/plain");
  }

  /** Texts in any encoding but UTF-16 and UTF-32 have next to no control bytes. */
  private static boolean isBinary(byte[] head) {
    if (Boms.length(head) > 0 || TextDecoder.looksWide(head)) {
      return false;
    }
    int odd = 0;
    for (byte b : head) {
      odd += b >= 0 && isOddControl((char) b) ? 1 : 0;
    }
    return odd * 20 > head.length;
  }

  private static boolean isOddControl(char c) {
    return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B;
  }

  private static boolean isPage(String start) {
    String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return true;
    }
    Matcher tag = TAG.matcher(start);
    int found = 0;
    while (found < TAGS_OF_A_PAGE && tag.find()) {
      found++;
    }
    return found == TAGS_OF_A_PAGE || (start.startsWith("<") && found > 0);
  }

  private static boolean isMail(String start, String name) {
    int headers = 0;
    boolean sign = name.endsWith(".eml");
    for (String line : start.lines().limit(60).toList()) {
      Matcher header = MAIL_HEADER.matcher(line);
      if (header.find()) {
        headers++;
        sign |= MAIL_SIGNS.contains(header.group(1).toLowerCase(Locale.ROOT));
      } else if (headers == 0 && line.startsWith("From ")) {
        continue;
      } else if (line.isBlank() || !Character.isWhitespace(line.charAt(0))) {
        break;
      }
    }
    return headers >= 2 && sign;
  }

  private static boolean isJson(String start) {
    if (start.isEmpty() || (start.charAt(0) != '{' && start.charAt(0) != '[')) {
      return false;
    }
    String rest = start.substring(1).stripLeading();
    return !rest.isEmpty() && "\"{[}]0123456789-tfn".indexOf(rest.charAt(0)) >= 0;
  }
}
