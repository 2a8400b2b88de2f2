package org.tocsin.bench.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Makes documents up, one after another and always the same from one seed: several languages,
 * speakers who quote speakers, the same occurrence told by many with other numbers or denied, and
 * one document in eight a copy of an earlier one under another name.
 */
final class Author {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 6 * 365;
  private static final int REMEMBERED = 2_000;

  /** English twice over, Russian next, as collections of this field are. */
  private static final List<String> LANGUAGES =
      List.of("en", "en", "en", "en", "ru", "ru", "fr", "es", "tr", "ar", "hy");

  /** Twelve claims to five events and three quantities. */
  private static final List<String> KINDS =
      Stream.of(
              Collections.nCopies(12, "CLAIM"),
              Collections.nCopies(5, "EVENT"),
              Collections.nCopies(3, "QUANTITY"))
          .flatMap(List::stream)
          .toList();

  private final SplittableRandom random;
  private final int claims;
  private final List<Spot> spots = Spot.all();
  private final List<Tongue> tongues = LANGUAGES.stream().map(Tongue::load).toList();
  private final List<Occurrence> remembered = new ArrayList<>();
  private final List<MadeUp> earlier = new ArrayList<>();
  private int written;

  /**
   * @param claims sentences a document
   */
  Author(long seed, int claims) {
    this.random = new SplittableRandom(seed);
    this.claims = claims;
  }

  MadeUp next() {
    Tongue tongue = one(tongues);
    String publisher = capital(speaker(tongue));
    written++;
    MadeUp made =
        !earlier.isEmpty() && random.nextInt(8) == 0
            ? copy(one(earlier), publisher)
            : original(tongue, publisher);
    if (earlier.size() < REMEMBERED) {
      earlier.add(made);
    }
    return made;
  }

  private MadeUp original(Tongue tongue, String publisher) {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String title = title(publisher, day, tongue);
    StringBuilder text = new StringBuilder(title).append("\n\n");
    int length = text.codePointCount(0, text.length());
    List<MadeUp.Claim> made = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      MadeUp.Claim claim = claim(tongue, publisher, length);
      made.add(claim);
      text.append(claim.sentence()).append(i % 5 == 4 ? "\n\n" : " ");
      length = claim.end() + (i % 5 == 4 ? 2 : 1);
    }
    return new MadeUp(
        title, tongue.locale().getLanguage(), publisher, day, text.toString(), List.copyOf(made));
  }

  private MadeUp copy(MadeUp source, String publisher) {
    String title = title(publisher, source.day(), tongues.getFirst());
    String body = source.text().substring(source.title().length());
    int shift =
        title.codePointCount(0, title.length())
            - source.title().codePointCount(0, source.title().length());
    List<MadeUp.Claim> moved =
        source.claims().stream()
            .map(c ->
                new MadeUp.Claim(
                    c.kind(),
                    c.type(),
                    c.begin() + shift,
                    c.end() + shift,
                    c.sentence(),
                    Stream.concat(Stream.of(publisher), c.speakers().stream()).toList(),
                    c.stance(),
                    c.day(),
                    c.spot(),
                    c.amount()))
            .toList();
    return new MadeUp(
        title, source.language(), publisher, source.day().plusDays(1), title + body, moved);
  }

  private String title(String publisher, LocalDate day, Tongue tongue) {
    return publisher + ", " + words(day, tongue) + ", no. " + written;
  }

  private MadeUp.Claim claim(Tongue tongue, String publisher, int begin) {
    String kind = one(KINDS);
    Tongue.Sentence sentence =
        one(tongue.sentences().stream().filter(s -> s.kind().equals(kind)).toList());
    Occurrence about = occurrence();
    String text = fill(sentence.pattern(), tongue, about);
    List<String> speakers = new ArrayList<>(List.of(publisher));
    for (int quoted = random.nextInt(3); quoted > 0; quoted--) {
      speakers.add(speaker(tongue));
    }
    boolean denies = sentence.kind().equals("CLAIM") && sentence.type().equals("event");
    return new MadeUp.Claim(
        sentence.kind(),
        sentence.type(),
        begin,
        begin + text.codePointCount(0, text.length()),
        text,
        List.copyOf(speakers),
        denies ? "denies" : random.nextInt(20) == 0 ? "doubts" : "asserts",
        about.day(),
        about.spot(),
        sentence.pattern().contains("{many}") ? about.many() : about.few());
  }

  private Occurrence occurrence() {
    if (!remembered.isEmpty() && random.nextInt(10) < 7) {
      return one(remembered).toldAgain(random);
    }
    Occurrence fresh =
        new Occurrence(
            one(spots),
            FIRST.plusDays(random.nextInt(DAYS)),
            random.nextInt(2, 60),
            random.nextInt(110, 40_000));
    if (remembered.size() < REMEMBERED) {
      remembered.add(fresh);
    } else {
      remembered.set(random.nextInt(REMEMBERED), fresh);
    }
    return fresh;
  }

  private String fill(String pattern, Tongue tongue, Occurrence about) {
    String road = one(tongue.roads());
    return capital(
        pattern
            .replace("{place}", about.spot().name())
            .replace("{day}", words(about.day(), tongue))
            .replace("{few}", String.valueOf(about.few()))
            .replace("{Few}", String.valueOf(about.few()))
            .replace("{many}", String.valueOf(about.many()))
            .replace("{Many}", String.valueOf(about.many()))
            .replace("{road}", road)
            .replace("{Road}", capital(road))
            .replace("{good}", one(tongue.goods())));
  }

  private String speaker(Tongue tongue) {
    return one(tongue.speakers()).replace("{place}", one(spots).name());
  }

  private static String words(LocalDate day, Tongue tongue) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(tongue.locale())
        .format(day);
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String capital(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(java.util.Locale.ROOT) + words.substring(first);
  }
}
