package org.tocsin.desk.appeal.notice;

import java.util.List;
import org.tocsin.desk.warn.ladder.Settings;

/** A letter about to be composed; the words as in {@link Notice}. */
public record NewNotice(
    String appealId,
    String addresseeId,
    String party,
    List<String> demands,
    Notice.Way way,
    String address,
    String subject,
    String body,
    String language,
    boolean asksDisplay,
    boolean page) {
  private static final int LONGEST = 100_000;
  private static final int LONGEST_LINE = 500;

  public NewNotice {
    address = address.strip();
    subject = subject.strip();
    demands = List.copyOf(demands);
    if (demands.isEmpty()) {
      throw new IllegalArgumentException("a notice puts at least one demand");
    }
    if (subject.isEmpty() || subject.length() > LONGEST_LINE || subject.matches("(?s).*\\R.*")) {
      throw new IllegalArgumentException("a notice has a subject of one line");
    }
    if (body.isBlank() || body.length() > LONGEST) {
      throw new IllegalArgumentException("a notice has a text of at most 100,000 characters");
    }
    if (!Settings.LANGUAGES.contains(language) || address.isEmpty()) {
      throw new IllegalArgumentException("a notice has an address and a language of the desk");
    }
    if (way == Notice.Way.MAIL) {
      Settings.requireMail(address);
    }
  }
}
