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
}
