package org.tocsin.desk.publish.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the site, ready to be printed.
 *
 * @param lines those that stand on this page of the section
 * @param number from 1, of {@code of}
 * @param spread on which page what stands
 * @param frame style, script and policy
 * @param data schema.org, as JSON that may stand in a page
 */
public record Sheet(
    SiteWords words,
    Edition edition,
    Page page,
    List<Line> lines,
    int number,
    int of,
    Spread spread,
    Frame frame,
    String data) {
  private static final int MOST_LINKS = 20;

  /** The pages of the site in the order of its menu. */
  public enum Page {
    INDEX,
    SITUATION,
    CHRONOLOGY,
    DEMANDS,
    ORDERS,
    REPLIES,
    PICTURES,
    PRESS,
    METHODS,
    CORRECTIONS,
    VERIFY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The section that stands on it; empty for pages of the frame. */
    public Optional<Section> section() {
      return ordinal() > 0 && ordinal() <= Section.values().length
          ? Optional.of(Section.values()[ordinal() - 1])
          : Optional.empty();
    }
  }

  /** Style of every page, script of the page that checks, and what a browser may do with each. */
  record Frame(String style, String styleDigest, String script, String scriptDigest) {}

  public String style() {
    return frame.style();
  }

  public String script() {
    return frame.script();
  }

  /** The page that checks may run its own script and read the files of its own site. */
  public String policy() {
    String checking =
        page == Page.VERIFY
            ? " script-src '" + frame.scriptDigest() + "'; connect-src 'self';"
            : "";
    return "default-src 'none'; style-src '"
        + frame.styleDigest()
        + "';"
        + checking
        + " img-src 'self'; base-uri 'none'; form-action 'none'";
  }

  public int pagesOf(Section section) {
    return spread.pages(section);
  }

  /** A bar of a thousand for the days of silence of a demand; -1 when they are not known. */
  public long share(Line line) {
    return spread.share(line);
  }

  /** The claims under a line that stand in the chronology of this site. */
  public List<String> printed(Line line) {
    return line.claims().stream().filter(spread::isPrinted).limit(MOST_LINKS).toList();
  }

  /** Where a claim stands. */
  public String chronology(String claim) {
    return file(Page.CHRONOLOGY, words.language(), spread.page(claim)) + "#c-" + claim;
  }

  public String dayOf(String claim) {
    return words.day(spread.day(claim));
  }

  static String file(Page page, String language, int number) {
    String more = number == 1 ? "" : "-" + number;
    String tongue = language.equals("en") ? "" : "." + language;
    return page.word() + more + tongue + ".html";
  }

  /** The address of another page, in the same language. */
  public String to(String page) {
    return file(Page.valueOf(page.toUpperCase(Locale.ROOT)), words.language(), 1);
  }

  public String to(int part) {
    return file(page, words.language(), part);
  }

  public String in(String language) {
    return file(page, language, number);
  }

  public String file() {
    return in(words.language());
  }

  /** Where it will stand, or its own name while nobody said where. */
  public String address(String file) {
    return edition.about().address() + file;
  }

  public String heading() {
    return words.tell("page." + page.word());
  }

  public String description() {
    return words.tell("description", edition.title());
  }

  public String card() {
    return words.language().equals("en") ? "card.png" : "card." + words.language() + ".png";
  }

  public Map<String, String> languages() {
    return SiteWords.LANGUAGES;
  }

  /** When its section was cleared, or the site changed last. */
  public String updated() {
    return page.section()
        .flatMap(edition::part)
        .map(Edition.Part::at)
        .orElse(edition.updated())
        .toString();
  }

  public String asOf() {
    return page.section()
        .flatMap(edition::part)
        .map(part -> part.clearance().asOf().toString())
        .orElse("");
  }
}
