package org.tocsin.desk.publish.neutral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.desk.publish.neutral.Flag.Kind;
import org.tocsin.desk.publish.neutral.OnRecord.Account;
import org.tocsin.desk.publish.neutral.OnRecord.Dispute;

/**
 * The check: lists of words and what is on record, held against each sentence. It is a reader's
 * pencil and no judge: it overlooks what the lists do not know and marks what is well said in other
 * words. How often, {@code docs/manual/neutrality.md} says. Thread-safe, and a pure function of
 * what it is given.
 */
public final class NeutralityCheck {
  /** Languages with a list of words; for others contested names alone are looked for. */
  public static final List<String> LANGUAGES = WordList.LANGUAGES;

  private static final double SAME = 0.6;
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])\\d{1,3}(?:[ ,.\\u00a0\\u202f]\\d{3})+(?![\\p{L}\\p{N}])"
              + "|(?<![\\p{L}\\p{N}.,/-])\\d+(?:[.,]\\d+)?(?![\\p{L}\\p{N}/-])");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}°]+)\\.?[\\s(]*$");
  private static final Pattern WORD_AFTER = Pattern.compile("^[\\s,]*(?:de )?(%|\\p{L}+)");

  private final ContestedNames names;
  private final Map<String, WordList> lists = new ConcurrentHashMap<>();

  public NeutralityCheck(ContestedNames names) {
    this.names = names;
  }

  /**
   * Looks through a text.
   *
   * @param language BCP 47 tag of the text
   * @return what it flags, in the order of the text
   */
  public List<Flag> check(String text, String language, OnRecord record) {
    List<Flag> flags = new ArrayList<>();
    List<Sentences.One> sentences = Sentences.of(text, language);
    if (LANGUAGES.contains(language)) {
      WordList list = lists.computeIfAbsent(language, WordList::of);
      for (Sentences.One sentence : sentences) {
        look(text, sentence, list, record, flags);
      }
      disputes(text, sentences, list, record, flags);
    }
    for (ContestedNames.Lone name : names.lone(text, Sentences.unquoted(text))) {
      String around =
          sentences.stream()
              .filter(one -> one.start() <= name.start())
              .reduce((first, last) -> last)
              .map(Sentences.One::text)
              .orElse("");
      String detail = name.other() + " (" + name.source() + ")";
      flags.add(flag(Kind.CONTESTED_NAME, text, name.start(), name.end(), around, detail));
    }
    flags.sort(Comparator.comparingInt(Flag::start).thenComparing(Flag::kind));
    return List.copyOf(flags);
  }

  private static void look(
      String text, Sentences.One sentence, WordList list, OnRecord record, List<Flag> flags) {
    String words = sentence.text();
    boolean attributed = list.has("attribution", Sentences.unquoted(words));
    if (!attributed) {
      Matcher allegation = list.in("allegation", words);
      if (allegation.find() && !list.has("norm", words)) {
        flags.add(at(Kind.UNATTRIBUTED, text, sentence, allegation, ""));
      }
      findNumber(words, list).ifPresent(n -> flags.add(at(Kind.NO_ORIGIN, text, sentence, n, "")));
    }
    if (!attributed || list.has("norm", words)) {
      proof(text, sentence, list, record).ifPresent(flags::add);
    }
  }

  private static Optional<Flag> proof(
      String text, Sentences.One sentence, WordList list, OnRecord record) {
    Likeness likeness = new Likeness(list.stop());
    Optional<OnRecord.Found> found =
        record.findings().stream()
            .filter(one -> likeness.of(one.words(), sentence.text()) >= SAME)
            .max(Comparator.comparingInt(OnRecord.Found::level));
    int level = found.map(OnRecord.Found::level).orElse(0);
    for (Map.Entry<Pattern, Integer> certain : list.certain().entrySet()) {
      Matcher words = certain.getKey().matcher(Sentences.unquoted(sentence.text()));
      if (certain.getValue() > level && words.find()) {
        String standard = found.map(OnRecord.Found::standard).orElse("");
        return Optional.of(at(Kind.ABOVE_PROOF, text, sentence, words, standard));
      }
    }
    return Optional.empty();
  }

  /** The first number that tells an amount and not a date, an article or a deadline. */
  private static Optional<Matcher> findNumber(String written, WordList list) {
    String sentence = digits(written);
    Matcher figure = FIGURE.matcher(sentence);
    while (figure.find()) {
      Matcher before = WORD_BEFORE.matcher(sentence.substring(0, figure.start()));
      Matcher after = WORD_AFTER.matcher(sentence.substring(figure.end()));
      boolean followed = after.find();
      boolean labelled =
          before.find()
              && (list.in("label", before.group(1)).matches()
                  || list.in("month", before.group(1)).matches());
      boolean date = followed && list.in("month", after.group(1)).matches();
      boolean dated = date || labelled || YEAR.matcher(figure.group()).matches();
      if (!dated && followed) {
        return Optional.of(figure);
      }
    }
    Matcher word = list.in("number", sentence);
    return word.find() ? Optional.of(word) : Optional.empty();
  }

  /** With each digit of another script as the one of the same value, in the same place. */
  private static String digits(String written) {
    StringBuilder plain = new StringBuilder(written);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isDigit(plain.charAt(i))) {
        plain.setCharAt(i, (char) ('0' + Character.digit(plain.charAt(i), 10)));
      }
    }
    return plain.toString();
  }

  /** Each matter of which the text tells one account and no other. */
  private static void disputes(
      String text,
      List<Sentences.One> sentences,
      WordList list,
      OnRecord record,
      List<Flag> flags) {
    Likeness likeness = new Likeness(list.stop());
    for (Dispute dispute : record.disputes()) {
      Sentences.One first = null;
      int told = -1;
      boolean both = false;
      for (Sentences.One sentence : sentences) {
        int account = account(dispute, sentence.text(), likeness);
        if (account >= 0 && told >= 0 && account != told) {
          both = true;
        } else if (account >= 0 && first == null) {
          first = sentence;
          told = account;
          both = list.has("dispute", sentence.text());
        }
      }
      if (first != null && !both) {
        int from = first.start();
        int to = from + first.text().stripTrailing().length();
        String other = other(dispute, told);
        flags.add(flag(Kind.ONE_SIDED, text, from, to, first.text(), other));
      }
    }
  }

  /** Which account a sentence repeats, -1 for none. */
  private static int account(Dispute dispute, String sentence, Likeness likeness) {
    int best = -1;
    double most = SAME;
    for (int i = 0; i < dispute.accounts().size(); i++) {
      double like = likeness.best(dispute.accounts().get(i).statements(), sentence);
      if (like > most || like == most && best < 0) {
        best = i;
        most = like;
      }
    }
    return best;
  }

  private static String other(Dispute dispute, int told) {
    List<Account> accounts = dispute.accounts();
    return accounts.get(told == 0 ? 1 : 0).statements().getFirst();
  }

  private static Flag at(
      Kind kind, String text, Sentences.One sentence, Matcher words, String detail) {
    int from = sentence.start() + words.start();
    int to = sentence.start() + words.end();
    return flag(kind, text, from, to, sentence.text(), detail);
  }

  private static Flag flag(
      Kind kind, String text, int from, int to, String sentence, String detail) {
    int start = text.codePointCount(0, from);
    int end = start + text.codePointCount(from, to);
    return new Flag(kind, start, end, text.substring(from, to), sentence.strip(), detail);
  }
}
