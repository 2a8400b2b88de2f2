package org.tocsin.desk.appeal.campaign;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * The words of a campaign.
 *
 * @param title what it is called, for supporters and the team
 * @param subject of the letter, one line
 * @param body of the letter; {@code {office}} and {@code {country}} stand for whom it goes to
 * @param language BCP 47 tag of the letter
 * @param audience id of the group in the directory whose members of the day are written to, "" for
 *     every state
 */
public record CampaignLetter(
    String title, String subject, String body, String language, String audience) {
  private static final String OFFICE = "{office}";
  private static final String COUNTRY = "{country}";
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_BODY = 8_000;

  /**
   * @throws IllegalArgumentException in one line that says what to write
   */
  public CampaignLetter {
    title = line(title, "give it a title of one line, up to 200 characters");
    subject = line(subject, "give it a subject of one line, up to 200 characters");
    body = body.strip();
    if (body.isEmpty() || body.length() > LONGEST_BODY) {
      throw new IllegalArgumentException("the letter needs a text of at most 8000 characters");
    }
    if (!body.contains(OFFICE)) {
      throw new IllegalArgumentException(
          "the letter has no place for its office: write the word office there in curly brackets");
    }
    language = tag(language);
  }

  private static String line(String text, String otherwise) {
    String one = text.strip();
    if (one.isEmpty() || one.length() > LONGEST_LINE || one.lines().count() > 1) {
      throw new IllegalArgumentException(otherwise);
    }
    return one;
  }

  private static String tag(String language) {
    try {
      return new Locale.Builder().setLanguageTag(language.strip()).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("write the language as en, fr or pt-BR", e);
    }
  }

  /** What a letter to one office says. */
  public String to(String office, String country) {
    return body.replace(OFFICE, office).replace(COUNTRY, country);
  }
}
