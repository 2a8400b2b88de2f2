package org.tocsin.desk.appeal.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.desk.appeal.sanction.name.NameIndex;

/** One name in many scripts, and names that only look alike. */
class NamesTest {
  private static NameIndex index(String... names) {
    NameIndex.Builder builder = NameIndex.builder();
    for (int i = 0; i < names.length; i++) {
      builder.add(i, names[i]);
    }
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({
    "Հակոբ Խաչատրյան, Hakob Khachatryan",
    "Hagop Khatchadourian, Հակոբ Խաչատուրյան",
    "Акоп Хачатрян, Hakob Khachatryan",
    "Rəşad Qəzənfərzadə, Rashad Gazanfarzade",
    "Rasad Qazanfarzada, Рашад Газанфарзаде",
    "Çağlar Yiğitoğlu, Caglar Yigitoglu",
    "محمود الشاذلي, Mahmoud al-Chadhili",
    "Махмуд аш-Шазили, محمود الشاذلي",
    "Щербина Евгений, Yevgeniy Shcherbina",
    "'SHCHERBINA, Evgenii', Евгений Щербина",
    "Abdul Rahman Karimov, Abdurahman Karimov"
  })
  void aNameIsFoundInAnotherScriptOrRomanisation(String asked, String listed) {
    NameIndex index = index("Anahit Example", listed, "Ibrahim Somebody", "Peter Other");
    assertThat(index.find(asked, 0.75, 5)).extracting(NameIndex.Hit::entry).contains(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Anna Petrova, Olga Petrova",
    "Hakob Khachatryan, Gagik Khachatryan",
    "Rashad Aliyev, Rashad Huseynov",
    "Hussein, Hussein al Masri"
  })
  void whoSharesOneWordOnlyIsNotTheSame(String asked, String listed) {
    assertThat(index(listed, "Third Person").find(asked, 0.75, 5)).isEmpty();
  }

  @Test
  void aPatronymicThatIsLeftOutCostsLittle() {
    NameIndex index = index("Rəşad Vüqar oğlu Qəzənfərzadə");
    assertThat(index.find("Рашад Газанфарзаде", 0.75, 5)).hasSize(1);
  }

  @Test
  void eachHitSaysWhichWordWasTakenForWhichOther() {
    NameIndex.Hit hit = index("Samvel Ghazaryan").find("Самвел Казарян", 0.7, 5).getFirst();
    assertThat(hit.likeness().pairs())
        .extracting(pair -> pair.listed())
        .containsExactlyInAnyOrderElementsOf(List.of("samvel", "ghazaryan"));
  }

  @Test
  void nothingIsFoundForANameWithoutLetters() {
    assertThat(index("Somebody Else").find("—", 0.5, 5)).isEmpty();
  }

  @Test
  void theSameDifferenceCountsForMoreOnALongerList() {
    String[] many = new String[3_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = "Rashad Al" + "aeiou".charAt(i % 5) + "bdfgmnrstvz".charAt(i % 11) + "ev" + i / 55;
    }
    many[0] = "Rashad Alijev";
    assertThat(best(index("Rashad Alijev", "Somebody Else"), "Рашад Алиев"))
        .isGreaterThan(best(index(many), "Рашад Алиев"));
  }

  @Test
  void aNameThatAnotherFitsBetterStandsBehindIt() {
    double alone = best(index("Сергей Лабанов", "Пётр Иванов"), "Sergey Lobanov");
    List<NameIndex.Hit> both =
        index("Сергей Лабанов", "Сергей Лобанов").find("Sergey Lobanov", 0, 5);
    assertThat(both).extracting(NameIndex.Hit::entry).containsExactly(1, 0);
    assertThat(both.getLast().likeness().score()).isLessThan(alone);
  }

  @Test
  void twoLettersOfOneScriptAreNotTheSameThoughBothCanStandForOneSound() {
    NameIndex index = index("وليد الشرازي", "Somebody Else");
    assertThat(best(index, "وليد الشروزي")).isLessThan(best(index, "Walid al-Shrazi"));
  }

  private static double best(NameIndex index, String asked) {
    return index.find(asked, 0, 1).getFirst().likeness().score();
  }
}
