package org.tocsin.desk.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A made-up name as writers of seven spellings would put it down. */
record Spelled(List<String> spellings) {
  /** English, Azerbaijani, Turkish, Russian, Armenian, Arabic, Persian. */
  static final int SCRIPTS = 7;

  private static final String[][] CONSONANTS = {
    {"b", "b", "b", "б", "բ", "ب", "ب"},
    {"p", "p", "p", "п", "պ", "ب", "پ"},
    {"d", "d", "d", "д", "դ", "د", "د"},
    {"t", "t", "t", "т", "տ", "ت", "ت"},
    {"g", "q", "g", "г", "գ", "غ", "گ"},
    {"k", "k", "k", "к", "կ", "ك", "ک"},
    {"gh", "ğ", "ğ", "г", "ղ", "غ", "غ"},
    {"kh", "x", "h", "х", "խ", "خ", "خ"},
    {"h", "h", "h", "г", "հ", "ه", "ه"},
    {"v", "v", "v", "в", "վ", "ف", "و"},
    {"f", "f", "f", "ф", "ֆ", "ف", "ف"},
    {"z", "z", "z", "з", "զ", "ز", "ز"},
    {"s", "s", "s", "с", "ս", "س", "س"},
    {"sh", "ş", "ş", "ш", "շ", "ش", "ش"},
    {"zh", "j", "j", "ж", "ժ", "ج", "ژ"},
    {"ch", "ç", "ç", "ч", "չ", "تش", "چ"},
    {"j", "c", "c", "дж", "ջ", "ج", "ج"},
    {"ts", "ts", "ts", "ц", "ց", "تس", "تس"},
    {"l", "l", "l", "л", "լ", "ل", "ل"},
    {"m", "m", "m", "м", "մ", "م", "م"},
    {"n", "n", "n", "н", "ն", "ن", "ن"},
    {"r", "r", "r", "р", "ր", "ر", "ر"}
  };
  private static final String[][] VOWELS = {
    {"a", "a", "a", "а", "ա", "ا", "ا"},
    {"a", "ə", "e", "а", "ա", "", ""},
    {"e", "e", "e", "е", "ե", "ي", ""},
    {"i", "i", "i", "и", "ի", "ي", "ی"},
    {"o", "o", "o", "о", "ո", "و", "و"},
    {"u", "u", "u", "у", "ու", "و", "و"}
  };

  /** Beginnings, since scripts without letters for short vowels begin with a carrier. */
  private static final List<String[]> FIRST =
      List.of(
          new String[] {"A", "A", "A", "А", "Ա", "أ", "آ"},
          new String[] {"E", "E", "E", "Э", "Է", "إ", "ا"},
          new String[] {"I", "İ", "İ", "И", "Ի", "إي", "ای"},
          new String[] {"O", "O", "O", "О", "Օ", "أو", "او"},
          new String[] {"U", "U", "U", "У", "Ու", "أو", "او"});

  /** Different names; each has three to five consonants. */
  static List<Spelled> some(int count, long seed) {
    Random random = new Random(seed);
    Set<String> known = new LinkedHashSet<>();
    List<Spelled> names = new ArrayList<>();
    while (names.size() < count) {
      Spelled name = one(random);
      if (known.add(name.spellings().getFirst())) {
        names.add(name);
      }
    }
    return names;
  }

  private static Spelled one(Random random) {
    List<StringBuilder> written = new ArrayList<>();
    for (int script = 0; script < SCRIPTS; script++) {
      written.add(new StringBuilder());
    }
    if (random.nextInt(4) == 0) {
      add(written, FIRST.get(random.nextInt(FIRST.size())));
    }
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      add(written, CONSONANTS[random.nextInt(CONSONANTS.length)]);
      add(written, VOWELS[random.nextInt(VOWELS.length)]);
    }
    add(written, CONSONANTS[random.nextInt(CONSONANTS.length)]);
    return new Spelled(written.stream().map(name -> capitalised(name.toString())).toList());
  }

  private static void add(List<StringBuilder> written, String[] letters) {
    for (int script = 0; script < SCRIPTS; script++) {
      written.get(script).append(letters[script]);
    }
  }

  private static String capitalised(String name) {
    int first = name.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + name.substring(Character.charCount(first));
  }
}
