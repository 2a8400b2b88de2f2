package org.tocsin.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each language finds a word by its other forms; phrases, beginnings and near spellings hold. */
class WordFormsTest {

  @ParameterizedTest
  @CsvSource({
    "en, The roads were closed to deliveries, delivery",
    "en, The roads were closed to deliveries, road",
    "fr, Les livraisons ont été arrêtées, livraison",
    "fr, L'hôpital manque de médicaments, hopital",
    "es, Las carreteras estaban cerradas, carretera",
    "ru, Дороги были закрыты, дорога",
    "ru, Не доставлено лекарств, лекарства",
    "hy, Ճանապարհները փակ են, ճանապարհ",
    "hy, Հիվանդանոցում դեղ չկա՞, հիվանդանոց",
    "tr, Yollar kapatıldı, yol",
    "tr, Köylerden haber yok, köy",
    "tr, ISPARTA YOLU, ısparta",
    "az, Kəndlərdən xəbər yoxdur, kənd",
    "az, YOLLAR BAĞLIDIR, yol",
    "az, Şəhərdə dərman yoxdur, ŞƏHƏR",
    "ar, أغلقت الطرق أمام المساعدات, طرق",
    "ar, وصلت المساعدات إلى المدينة, مساعدات",
    "fa, جاده‌ها بسته است, جاده",
    "fa, كتابهای تازه, کتاب",
    "de, Die Straße war gesperrt, strasse",
    "ka, გზა დაკეტილია, გზა"
  })
  void aWordIsFoundByAnotherOfItsForms(String language, String text, String word) {
    SmallIndex index = new SmallIndex().add(language, text).add("en", "nothing of the kind");
    assertThat(index.found(word)).containsExactly(text);
    assertThat(SmallIndex.marked(word, language, text)).isNotEmpty();
  }

  private static final SmallIndex ROADS =
      new SmallIndex()
          .add(
              SmallIndex.findable(
                  "en",
                  "The Ferry Road was closed",
                  List.of("Relief Office"),
                  "Upper Dale",
                  LocalDate.of(2021, 5, 3)))
          .add(
              SmallIndex.findable(
                  "en",
                  "The road by the ferry is open",
                  List.of("Ministry of Transport"),
                  "Lowland",
                  LocalDate.of(2021, 6, 1)))
          .add(SmallIndex.findable("en", "Deliveries of flour stopped", List.of(), null, null));

  private static final String CLOSED = "The Ferry Road was closed";
  private static final String OPEN = "The road by the ferry is open";
  private static final String FLOUR = "Deliveries of flour stopped";

  @Test
  void wordsPhrasesAndFieldsFindWhatTheySay() {
    assertThat(ROADS.found("ferry road")).containsExactlyInAnyOrder(CLOSED, OPEN);
    assertThat(ROADS.found("\"ferry road\"")).containsExactly(CLOSED);
    assertThat(ROADS.found("closed OR flour")).containsExactlyInAnyOrder(CLOSED, FLOUR);
    assertThat(ROADS.found("road -closed")).containsExactly(OPEN);
    assertThat(ROADS.found("NOT road")).containsExactly(FLOUR);
    assertThat(ROADS.found("deliv*")).containsExactly(FLOUR);
    assertThat(ROADS.found("flouur~")).containsExactly(FLOUR);
    assertThat(ROADS.found("speaker:\"Relief Office\"")).containsExactly(CLOSED);
    assertThat(ROADS.found("speaker:ministry")).containsExactly(OPEN);
    assertThat(ROADS.found("place:dale")).containsExactly(CLOSED);
    assertThat(ROADS.found("before:2021-06")).containsExactly(CLOSED);
    assertThat(ROADS.found("after:2021-05-31")).containsExactly(OPEN);
    assertThat(ROADS.found("on:2021-05")).containsExactly(CLOSED);
    assertThat(ROADS.found("kind:claim grade:b")).hasSize(3);
    assertThat(ROADS.found("kind:event")).isEmpty();
    assertThat(ROADS.found("relief")).containsExactly(CLOSED);
  }

  @Test
  void whatIsMarkedIsWhatWasFound() {
    assertThat(SmallIndex.marked("\"ferry road\"", "en", CLOSED)).containsExactly("Ferry Road");
    assertThat(SmallIndex.marked("delivery", "en", FLOUR)).containsExactly("Deliveries");
    assertThat(SmallIndex.marked("road -closed", "en", OPEN)).containsExactly("road");
    assertThat(SmallIndex.marked("name:Yerevan", "ru", "Дорога в Ереван закрыта"))
        .containsExactly("Ереван");
  }

  @Test
  void theNearerFormStandsFirst() {
    SmallIndex index =
        new SmallIndex().add("en", "Roads and roads to go").add("en", "One road and one road");
    assertThat(index.found("road").getFirst()).isEqualTo("One road and one road");
  }
}
