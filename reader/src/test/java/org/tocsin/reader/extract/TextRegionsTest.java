package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Reading.RegionKind;

class TextRegionsTest {
  private static final TextRegions REGIONS = new TextRegions(Cues.standard());

  private static final List<String> BODY =
      List.of(
          "The council of the valley asks its neighbours for help with the road to the mill.",
          "Since the first week of March no lorry has passed the lower bridge. Two villages have no flour.",
          "We call upon the district office:",
          "  • to open the bridge for food and medicine;\n  • to let the sick travel to the hospital;",
          "We thank all who answer this letter before the winter.");

  /** Boilerplate that must go, as it stands after the body. */
  static Stream<List<String>> tails() {
    return Stream.of(
        List.of(
            "3 comments",
            "  1. I was there and saw nothing.\n  2. They all lie, every one of them."),
        List.of("Comments (12)", "Anna says:", "This is what I always said about the mill."),
        List.of(
            "Leave a Reply",
            "Your email address will not be published. Required fields are marked *",
            "Name *",
            "Email *",
            "Post Comment"),
        List.of(
            "2 thoughts on “Open the bridge”",
            "Petra",
            "My uncle drove that road for years. It was never safe.",
            "Reply"),
        List.of(
            "Sign up for our newsletter", "One mail a week, straight to your inbox.", "Subscribe"),
        List.of("Get the latest from Valley Post"),
        List.of(
            "You May Also Like",
            "Baker Wins Prize",
            "LOWTOWN — A baker from the lower town has won…",
            "Rain Ahead",
            "HILLSIDE — The weather service expects a week of…"),
        List.of("Related Articles", "Old Mill to Reopen in Spring", "Festival Draws Record Crowd"),
        List.of(
            "Read more",
            "Mayor resigns after vote",
            "The mayor of Hilltop stepped down on Monday.",
            "School wins grant",
            "A school has won a grant for its garden."),
        List.of("Share this:", "Facebook", "Twitter", "Like this:", "Like Loading..."),
        List.of("© 2023 Valley Post. All rights reserved.", "Privacy Policy", "Terms of Use"),
        List.of("Previous post: A dry summer", "Next post: The harvest"),
        List.of(
            "Laisser un commentaire",
            "Votre adresse e-mail ne sera pas publiée.",
            "Nom *",
            "À lire aussi",
            "Le maire démissionne"),
        List.of(
            "4 comentarios",
            "No estoy de acuerdo con nada de esto.",
            "Noticias relacionadas",
            "Gana el panadero"),
        List.of(
            "Читайте также",
            "Пекарь получил приз",
            "Подпишитесь на нашу рассылку",
            "Все права защищены"),
        List.of(
            "Коментарі (2)", "Я там був і нічого не бачив.", "Залишити коментар", "Ваше ім'я *"),
        List.of("Կարդացեք նաև", "Հացթուխը մրցանակ ստացավ", "Բոլոր իրավունքները պաշտպանված են"),
        List.of("Oxşar xəbərlər", "Çörəkçi mükafat aldı", "Bütün hüquqlar qorunur"),
        List.of(
            "2 yorum",
            "Ben oradaydım, hiçbir şey görmedim.",
            "İlgili haberler",
            "Fırıncı ödül kazandı"),
        List.of("اقرأ أيضا", "الخباز يفوز بجائزة", "جميع الحقوق محفوظة"),
        List.of(
            "Join the conversation",
            "First!",
            "Trending Now",
            "Ten ways to bake bread",
            "Follow us on Facebook"));
  }

  private static String kept(String text, List<Region> regions) {
    return regions.stream()
        .filter(r -> r.kind() == RegionKind.BODY || r.kind() == RegionKind.LEAD)
        .map(r ->
            text.substring(
                text.offsetByCodePoints(0, r.span().begin()),
                text.offsetByCodePoints(0, r.span().end())))
        .collect(Collectors.joining("\n\n"));
  }

  private static String read(List<String> blocks, String lineEnd) {
    String text = String.join("\n\n", blocks).replace("\n", lineEnd);
    return kept(text, REGIONS.label(text).regions()).replace("\r\n", "\n");
  }

  @ParameterizedTest
  @MethodSource("tails")
  void nothingLeaksAndNoLineIsLost(List<String> tail) {
    List<String> blocks = Stream.concat(BODY.stream(), tail.stream()).toList();
    String body = String.join("\n\n", BODY).replace("\n\n  •", "\n\n•");
    for (String lineEnd : List.of("\n", "\r\n")) {
      String kept = read(blocks, lineEnd);
      assertThat(kept.replace("\n\n  •", "\n\n•")).isEqualTo(body);
    }
  }

  @ParameterizedTest
  @MethodSource("tails")
  void twoTailsInARowAreBothDropped(List<String> tail) {
    List<String> other = List.of("5 comments", "I do not think so.", "Leave a comment", "Name *");
    List<String> blocks = Stream.of(BODY, tail, other).flatMap(List::stream).toList();
    assertThat(read(blocks, "\n")).endsWith(BODY.getLast());
  }

  @Test
  void aSignUpInTheMiddleTakesNoBodyWithIt() {
    List<String> blocks =
        List.of(BODY.get(0), "Subscribe to our newsletter", BODY.get(1), BODY.get(4));
    assertThat(read(blocks, "\n"))
        .isEqualTo(String.join("\n\n", BODY.get(0), BODY.get(1), BODY.get(4)));
  }

  @Test
  void aBoxOfHeadlinesInTheMiddleTakesNoBodyWithIt() {
    List<String> blocks =
        List.of(BODY.get(0), "Read also", "Old mill to reopen", BODY.get(1), BODY.get(4));
    assertThat(read(blocks, "\n"))
        .isEqualTo(String.join("\n\n", BODY.get(0), BODY.get(1), BODY.get(4)));
  }

  @Test
  void linesOfAMenuAboveTheTextAreNavigation() {
    List<String> top = List.of("Skip to content", "Home | News | Contact", "4 comments");
    List<String> blocks = Stream.concat(top.stream(), BODY.stream()).toList();
    assertThat(read(blocks, "\n")).startsWith(BODY.getFirst());
  }

  @Test
  void wordsOfACueInsideASentenceAreBody() {
    List<String> blocks =
        List.of(
            "Comments by the two sides differ in every point that matters to the villages.",
            "More than 100 people signed up for our newsletter, the council said.",
            "Related parties were heard by the court: none of them objected.",
            "The report is copyright law at its most confusing, she said.");
    assertThat(read(blocks, "\n")).isEqualTo(String.join("\n\n", blocks));
  }

  @Test
  void aWrappedParagraphIsNeverCutAtALineThatLooksLikeACue() {
    String text =
        "The committee read every letter and all of the submitted\nComments\nbefore it decided, and then it closed the road again for good.";
    assertThat(read(List.of(text), "\n")).isEqualTo(text);
  }

  @Test
  void everyCharacterThatIsNotBlankIsInARegion() {
    String text = String.join("\n\n", BODY) + "\n\n3 comments\n\n𝔘nusual words 🙂 here.";
    int[] points = text.codePoints().toArray();
    boolean[] covered = new boolean[points.length];
    for (Region region : REGIONS.label(text).regions()) {
      java.util.Arrays.fill(covered, region.span().begin(), region.span().end(), true);
    }
    for (int i = 0; i < points.length; i++) {
      assertThat(covered[i] || Character.isWhitespace(points[i])).isTrue();
    }
  }

  @Test
  void whatThePublisherSaysBeforeTheFullTextIsTheLead() {
    String text =
        "A council has written.\n\nBelow is the full text of the letter:\n\n" + BODY.get(0);
    assertThat(REGIONS.label(text).regions())
        .extracting(Region::kind)
        .containsExactly(RegionKind.LEAD, RegionKind.BODY);
  }

  @Test
  void thePublisherIsNamedAsItWritesItself() {
    String text = String.join("\n\n", BODY) + "\n\nGet the latest from the Valley Post.";
    assertThat(REGIONS.label(text).publisher()).isEqualTo("Valley Post");
  }
}
