package org.tocsin.desk.appeal.sanction.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Puts an entry together, value by value within bounds, and gives it on. For one thread. */
final class Gathering {
  static final int MOST_ENTRIES = 500_000;
  private static final int MOST_VALUES = 400;
  private static final int LONGEST = 400;
  private static final int LONGEST_REMARK = 2_000;
  private static final int TOLD = 100;

  private final Consumer<Listed> sink;
  private final List<String> leftOut = new ArrayList<>();
  private int leftOutCount;
  private int entries;

  private String key = "";
  private String kind = "other";
  private final Set<Listed.Name> names = new LinkedHashSet<>();
  private final Set<String> births = new LinkedHashSet<>();
  private final Set<String> countries = new LinkedHashSet<>();
  private final Set<Listed.Identifier> identifiers = new LinkedHashSet<>();
  private final Set<String> programmes = new LinkedHashSet<>();
  private String listedOn = "";
  private String reference = "";
  private String remark = "";

  Gathering(Consumer<Listed> sink) {
    this.sink = sink;
  }

  Gathering begin(String number, String what) {
    key = clean(number);
    kind = what;
    names.clear();
    births.clear();
    countries.clear();
    identifiers.clear();
    programmes.clear();
    listedOn = "";
    reference = "";
    remark = "";
    return this;
  }

  String key() {
    return key;
  }

  Gathering name(String text, String weight) {
    String plain = clean(text);
    boolean known = names.stream().anyMatch(one -> one.text().equals(plain));
    if (!plain.isEmpty() && !known && names.size() < MOST_VALUES) {
      names.add(new Listed.Name(plain, weight));
    }
    return this;
  }

  Gathering birth(String written) {
    if (!written.isBlank() && births.size() < MOST_VALUES) {
      Days.birth(written).ifPresent(births::add);
    }
    return this;
  }

  Gathering country(String text) {
    add(countries, text);
    return this;
  }

  Gathering programme(String text) {
    add(programmes, text);
    return this;
  }

  Gathering identifier(String type, String number) {
    String plain = clean(number);
    if (!plain.isEmpty() && identifiers.size() < MOST_VALUES) {
      identifiers.add(new Listed.Identifier(clean(type), plain));
    }
    return this;
  }

  Gathering listedOn(String day) {
    if (listedOn.isEmpty()) {
      listedOn = clean(day);
    }
    return this;
  }

  Gathering reference(String text) {
    reference = clean(text);
    return this;
  }

  Gathering remark(String text) {
    String plain = text.strip();
    if (!plain.isEmpty() && remark.length() < LONGEST_REMARK) {
      String all = remark.isEmpty() ? plain : remark + " " + plain;
      remark = all.substring(0, Math.min(all.length(), LONGEST_REMARK));
    }
    return this;
  }

  void end() {
    if (key.isEmpty() || names.isEmpty()) {
      leaveOut("an entry has no " + (key.isEmpty() ? "number" : "name: " + key));
      return;
    }
    if (++entries > MOST_ENTRIES) {
      throw new RefusedList("the list has more than 500,000 entries");
    }
    sink.accept(
        new Listed(
            key,
            kind,
            List.copyOf(names),
            births.stream().sorted().toList(),
            countries.stream().sorted().toList(),
            List.copyOf(identifiers),
            programmes.stream().sorted().toList(),
            listedOn,
            reference,
            remark));
  }

  void leaveOut(String why) {
    leftOutCount++;
    if (leftOut.size() < TOLD) {
      leftOut.add(why);
    }
  }

  int entries() {
    return entries;
  }

  List<String> leftOut() {
    return leftOut;
  }

  int leftOutCount() {
    return leftOutCount;
  }

  private static void add(Set<String> all, String text) {
    String plain = clean(text);
    if (!plain.isEmpty() && all.size() < MOST_VALUES) {
      all.add(plain);
    }
  }

  private static String clean(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }
}
