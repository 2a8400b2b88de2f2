package org.tocsin.desk.exchange.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Vocabulary;

/** Reads the text of one value as what its field takes. */
final class ValueReader {
  /** Begins only where blanks begin, so that many blanks cost no more than they are. */
  private static final Pattern LINE_ENDS =
      Pattern.compile("(?<!\\s)\\s*[\\r\\n\\u2028\\u2029]\\s*");

  private static final int LINE = 500;
  private static final int PARAGRAPHS = 20_000;
  private static final int TERMS_IN_HINT = 6;

  private final Finder finder;
  private final DayText days;
  private final NumberText numbers;

  ValueReader(Finder finder, DayOrder order, DecimalMark mark) {
    this.finder = finder;
    this.days = new DayText(order);
    this.numbers = new NumberText(mark);
  }

  Parsed read(Field field, String text) {
    Parsed parsed =
        switch (field.kind()) {
          case DAY -> days.read(text);
          case NUMBER -> numbers.read(text);
          case CHOICE -> term(field.terms(), text);
          case LINK -> finder.entity(text, field.to());
          case ITEM -> finder.item(text);
          case ADDRESS ->
              isWebAddress(text)
                  ? Parsed.asIs(text)
                  : Parsed.refused(Why.NO_ADDRESS, "https://example.org");
          case TEXT, NAME, PLACE -> oneLine(text);
          case LONG_TEXT -> Parsed.asIs(text);
        };
    int most = field.kind() == Field.Kind.LONG_TEXT ? PARAGRAPHS : LINE;
    return parsed.value().length() > most
        ? Parsed.refused(Why.TOO_LONG, String.valueOf(most))
        : parsed;
  }

  Parsed day(String text) {
    return days.read(text);
  }

  private static Parsed oneLine(String text) {
    return Parsed.written(text, LINE_ENDS.matcher(text).replaceAll(" "), Why.LINES_JOINED);
  }

  private static Parsed term(List<Vocabulary.Term> terms, String text) {
    if (terms.stream().anyMatch(term -> term.code().equals(text))) {
      return Parsed.asIs(text);
    }
    String sought = folded(text);
    return terms.stream()
        .filter(term ->
            folded(term.code()).equals(sought)
                || folded(term.label()).equals(sought)
                || text.equals(term.esf()))
        .findFirst()
        .map(term -> Parsed.written(text, term.code(), Why.TERM_FOUND))
        .orElseGet(() -> Parsed.refused(Why.NO_TERM, some(terms)));
  }

  private static String some(List<Vocabulary.Term> terms) {
    String some =
        terms.stream()
            .limit(TERMS_IN_HINT)
            .map(Vocabulary.Term::code)
            .collect(Collectors.joining(", "));
    return terms.size() > TERMS_IN_HINT ? some + " ..." : some;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
  }

  private static boolean isWebAddress(String value) {
    try {
      String scheme = new URI(value).getScheme();
      return scheme != null && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
