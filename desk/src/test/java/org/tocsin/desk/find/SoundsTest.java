package org.tocsin.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name meets itself in Armenian, Cyrillic, Latin and Arabic spellings. */
class SoundsTest {
  private static final Sounds SOUNDS = Sounds.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "Yerevan Երևան Ереван İrəvan Erivan يريفان",
        "Tbilisi Թբիլիսի Тбилиси Tbilisi Tbilissi تبليسي",
        "Moskva Մոսկվա Москва Moskva Moskova موسكفا",
        "Ankara Անկարա Анкара Ankara Anqara أنقرة",
        "Hovhannes Հովհաննես Ованес Hovhannes Hovannes هوفهانيس",
        "Mohammad Մուհամմադ Мухаммад Məhəmməd Muhammed محمد",
        "Aliyev Ալիև Алиев Əliyev Aliev علييف",
        "Sargsyan Սարգսյան Саргсян Sarqsyan Sarksyan سركسيان",
        "Khachaturian Խաչատրյան Хачатурян Xaçaturyan Haçaturyan خاتشاتوريان",
        "Garni Գառնի Гарни Qarni Garni غارني",
        "Javid Ջավիդ Джавид Cavid Cavid جاويد",
        "Shushan Շուշան Шушан Şuşan Şuşan شوشان",
        "Alexander Ալեքսանդր Александр Aleksandr Aleksander ألكسندر",
        "Hayk Հայկ Айк Hayk Hayk هايك",
        "Tigran Տիգրան Тигран Tiqran Tigran تيغران",
        "Batumi Բաթումի Батуми Batumi Batum باتومي",
        "Ramazan Ռամազան Рамазан Ramazan Ramazon رمضان",
        "Vardan Վարդան Вардан Vardan Vartan فاردان"
      })
  void spellingsOfOneNameMeet(
      String a, String armenian, String cyrillic, String latin, String other, String arabic) {
    List<String> spellings = List.of(a, armenian, cyrillic, latin, other, arabic);
    for (String one : spellings) {
      for (String two : spellings) {
        assertThat(meet(one, two)).as(one + " and " + two).isTrue();
      }
    }
  }

  @Test
  void caseEndingsAndApostrophesDoNotHideAName() {
    SmallIndex index =
        new SmallIndex()
            .add("ru", "Колонна вышла за Ереваном")
            .add("hy", "Երևանում լույս չկա")
            .add("tr", "Ankara'dan haber geldi");
    assertThat(index.found("name:Yerevan")).hasSize(2);
    assertThat(index.found("name:Анкара")).containsExactly("Ankara'dan haber geldi");
  }

  @Test
  void aNameOfSeveralPartsIsFoundInAnyScriptAndOrder() {
    SmallIndex index =
        new SmallIndex()
            .add("ru", "Об этом сказал Марден Илья Петрович вчера")
            .add("en", "Ilya Stone and Peter Marden-Stone met")
            .add("hy", "Իլյա Մարդենը գրել է");
    assertThat(index.found("name:\"Ilya Marden\""))
        .containsExactlyInAnyOrder(
            "Об этом сказал Марден Илья Петрович вчера", "Իլյա Մարդենը գրել է");
  }

  private static boolean meet(String one, String two) {
    Set<String> keys = new HashSet<>(NameKeysFilter.keys(one, SOUNDS));
    return !Collections.disjoint(keys, NameKeysFilter.keys(two, SOUNDS));
  }

  /**
   * Names made of syllables and written by the everyday rules of each script, which are not those
   * of the table. How many spellings of one name meet, and how many that meet are one name.
   */
  @Test
  void mostSpellingsOfMadeUpNamesMeetAndFewOthersDo() {
    List<Spelled> names = Spelled.some(600, 20210503);
    long same = 0;
    long sameMet = 0;
    long othersMet = 0;
    List<List<Set<String>>> keys = new ArrayList<>();
    for (Spelled name : names) {
      keys.add(name.spellings().stream().map(s -> NameKeysFilter.keys(s, SOUNDS)).toList());
    }
    for (int i = 0; i < names.size(); i++) {
      for (int j = i; j < names.size(); j++) {
        for (int a = 0; a < Spelled.SCRIPTS; a++) {
          for (int b = i == j ? a + 1 : 0; b < Spelled.SCRIPTS; b++) {
            boolean met = !Collections.disjoint(keys.get(i).get(a), keys.get(j).get(b));
            same += i == j ? 1 : 0;
            sameMet += i == j && met ? 1 : 0;
            othersMet += i != j && met ? 1 : 0;
          }
        }
      }
    }
    double recall = (double) sameMet / same;
    double precision = (double) sameMet / (sameMet + othersMet);
    System.out.printf(
        "names across scripts: %d names in %d spellings, recall %.3f, precision %.3f%n",
        names.size(), Spelled.SCRIPTS, recall, precision);
    assertThat(recall).isGreaterThan(0.9);
    assertThat(precision).isGreaterThan(0.5);
  }
}
