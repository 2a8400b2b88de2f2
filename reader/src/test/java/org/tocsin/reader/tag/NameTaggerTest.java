package org.tocsin.reader.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.extract.Extraction;

class NameTaggerTest {
  private static final Reader READER = Reader.standard();

  @Test
  void theShippedWeightsTellAPlaceFromAWeaponAndAGroup() {
    String text = "Near Mosul, one strike destroyed two mortar systems of the terrorist group.";
    List<Tagged> found = NameTagger.standard().tag(read(text));
    assertThat(found).contains(new Tagged(new Span(5, 10), "Location"));
    assertThat(found).extracting(Tagged::type).contains("Weapon");
  }

  @Test
  void trainingLearnsItsExamplesAndGivesTheSameWeightsEachTime() throws IOException {
    List<NameTagger.Marked> texts = new ArrayList<>();
    for (String place : List.of("Orsk", "Tal", "Umar", "Beldar")) {
      String text = "The colonel drove to " + place + " with a rifle.";
      texts.add(
          new NameTagger.Marked(
              read(text),
              List.of(
                  mark(text, "The colonel", "Person"),
                  mark(text, place, "Location"),
                  mark(text, "a rifle", "Weapon"))));
    }
    byte[] first = bytes(NameTagger.train(texts, 5, 1));
    assertThat(bytes(NameTagger.train(texts, 5, 1))).isEqualTo(first);
    NameTagger tagger = NameTagger.with(Weights.read(new ByteArrayInputStream(first)));
    String unseen = "The colonel drove to Quent with a rifle.";
    assertThat(tagger.tag(read(unseen)))
        .containsExactly(
            mark(unseen, "The colonel", "Person"),
            mark(unseen, "Quent", "Location"),
            mark(unseen, "a rifle", "Weapon"));
  }

  @Test
  void ofMarksThatOverlapTheLongestCounts() {
    Tagged inner = new Tagged(new Span(4, 9), "Nationality");
    Tagged outer = new Tagged(new Span(0, 16), "Organisation");
    Tagged other = new Tagged(new Span(20, 25), "Location");
    assertThat(NameTagger.flat(List.of(inner, other, outer))).containsExactly(outer, other);
  }

  @Test
  void anEmptyTextHasNoNames() {
    assertThat(NameTagger.standard().tag(read(""))).isEmpty();
  }

  private static byte[] bytes(Weights weights) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    weights.write(out);
    return out.toByteArray();
  }

  private static Tagged mark(String text, String part, String type) {
    int begin = text.indexOf(part);
    return new Tagged(new Span(begin, begin + part.length()), type);
  }

  private static Reading read(String text) {
    Span all = new Span(0, text.codePointCount(0, text.length()));
    return READER.read(
        new Extraction(
            text,
            List.of(new Reading.Region(Reading.RegionKind.BODY, all)),
            "text/plain",
            Extraction.Metadata.NONE,
            List.of()),
        new Hints(null, "en", null, null, null));
  }
}
