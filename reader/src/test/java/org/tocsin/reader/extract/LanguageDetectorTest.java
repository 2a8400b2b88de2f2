package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private static final List<String> LANGUAGES =
      List.of("en", "ru", "hy", "az", "tr", "ar", "fr", "uk", "fa", "ka", "es", "zh");
  private static final LanguageDetector DETECTOR = LanguageDetector.standard();

  @ParameterizedTest
  @CsvSource({
    "en,The road to the hospital has been closed since Monday.",
    "fr,La route de l'hôpital est fermée depuis lundi.",
    "es,La carretera del hospital está cerrada desde el lunes.",
    "de,Die Straße zum Krankenhaus ist seit Montag gesperrt.",
    "ru,Дорога к больнице закрыта с понедельника.",
    "uk,Дорога до лікарні закрита з понеділка.",
    "hy,Հիվանդանոցի ճանապարհը փակ է երկուշաբթիից։",
    "az,Xəstəxanaya gedən yol bazar ertəsindən bağlıdır.",
    "tr,Hastaneye giden yol pazartesiden beri kapalı.",
    "ar,الطريق إلى المستشفى مغلق منذ يوم الاثنين.",
    "fa,راه بیمارستان از روز دوشنبه بسته است.",
    "ka,საავადმყოფოს გზა ორშაბათიდან დაკეტილია.",
    "ja,病院への道は月曜日から閉鎖されています。",
    "zh,通往医院的道路自星期一起关闭。",
    "und,12345 --- !!"
  })
  void aSentenceIsKnownByItsLetters(String language, String sentence) {
    assertThat(DETECTOR.detect(sentence)).isEqualTo(language);
  }

  @Test
  void sentencesAndWordPairsOfTwelveLanguagesAreToldApart() throws IOException {
    Path archive;
    try (var files = java.nio.file.Files.list(Shared.file("data/reading/lingua-testdata"))) {
      archive = files.filter(f -> f.toString().endsWith(".tar.xz")).findFirst().orElseThrow();
    }
    Map<String, byte[]> texts = SharedPages.read(archive, name -> name.endsWith(".txt"));
    assertThat(accuracy(texts, "sentences")).isGreaterThan(0.98);
    assertThat(accuracy(texts, "word-pairs")).isGreaterThan(0.85);
  }

  private static double accuracy(Map<String, byte[]> texts, String kind) {
    int right = 0;
    int all = 0;
    for (Map.Entry<String, byte[]> file : texts.entrySet()) {
      String name = file.getKey();
      String language = name.substring(name.lastIndexOf('/') + 1).replace(".txt", "");
      if (name.contains("/" + kind + "/") && LANGUAGES.contains(language)) {
        for (String line : new String(file.getValue(), StandardCharsets.UTF_8).lines().toList()) {
          right += DETECTOR.detect(line).equals(language) ? 1 : 0;
          all++;
        }
      }
    }
    return (double) right / all;
  }
}
