package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MainTextTest {
  @Test
  void theArticleOfAPageIsFoundBetterThanThePeersFindIt() throws IOException {
    var data = Shared.file("data/reading/trafilatura-eval");
    MainTextScore score = MainTextScore.of(data);
    assertThat(score.pages).isEqualTo(990);
    assertThat(score.f1()).isGreaterThan(0.924);
  }
}
