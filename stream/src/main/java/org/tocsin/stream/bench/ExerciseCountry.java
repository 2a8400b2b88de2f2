package org.tocsin.stream.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A country that does not exist, and what its papers write. Every name is made of syllables. */
final class ExerciseCountry {
  static final int MOST_PLACES = 800;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final List<String> BEGIN =
      List.of("Kar", "Vol", "Dren", "Mas", "Tir", "Bel", "Sor", "Nav", "Lum", "Gor", "Pel", "Zan");
  private static final List<String> MIDDLE =
      List.of("a", "o", "e", "ado", "ima", "ere", "olo", "una", "ive");
  private static final List<String> END =
      List.of("ven", "rik", "mont", "dal", "sk", "tor", "beth", "nia");
  private static final List<String> PAPERS =
      List.of("Valley Courier", "Northern Post", "River Gazette", "Hill Country News");
  private static final List<String> SPEAKERS =
      List.of("residents", "the town council", "the relief committee", "a doctor", "the ministry");
  private static final List<String> CROWDS = List.of("Forty", "Sixty", "Ninety");

  private final List<String> places;
  private final Random random;

  /**
   * @param count of places, at most {@link #MOST_PLACES}
   * @param random for the names, and then for every report
   */
  ExerciseCountry(int count, Random random) {
    this.random = random;
    this.places = names(count);
  }

  private static List<String> names(int count) {
    Set<String> names = new TreeSet<>();
    for (String begin : BEGIN) {
      for (String middle : MIDDLE) {
        for (String end : END) {
          names.add(begin + middle + end);
        }
      }
    }
    return new ArrayList<>(names).subList(0, count);
  }

  String publisher() {
    return pick(PAPERS);
  }

  /** One to three sentences about one place, dated {@code day}. */
  String report(LocalDate day) {
    String place = pick(places);
    StringBuilder text = new StringBuilder(sentence(place, day));
    for (int more = random.nextInt(3); more > 0; more--) {
      text.append(' ').append(sentence(place, day));
    }
    return text.toString();
  }

  private String sentence(String place, LocalDate day) {
    String told = DAY.format(told(day));
    String says = pick(SPEAKERS);
    return switch (random.nextInt(14)) {
      case 0, 1 -> "The %s road was blocked on %s, %s said.".formatted(place, told, says);
      case 2 -> "The %s road has been closed since %s, %s said.".formatted(place, told, says);
      case 3 -> "The %s road was reopened on %s, the ministry said.".formatted(place, told);
      case 4 -> "The ministry denied that the %s road was blocked on %s.".formatted(place, told);
      case 5, 6 ->
          "A convoy of %d trucks arrived in %s on %s with food."
              .formatted(2 + random.nextInt(9), place, told);
      case 7 ->
          "%d trucks delivered %d tonnes of flour to %s on %s."
              .formatted(2 + random.nextInt(5), 10 + random.nextInt(60), place, told);
      case 8 -> "No food has reached %s since %s, %s said.".formatted(place, told, says);
      case 9 ->
          "Soldiers detained a teacher at the checkpoint near %s on %s.".formatted(place, told);
      case 10 ->
          "A shell hit a house in %s on %s, killing two people, %s said."
              .formatted(place, told, says);
      case 11 -> "%s families were displaced from %s on %s.".formatted(pick(CROWDS), place, told);
      case 12 -> "People in %s stood in line for bread, %s said.".formatted(place, says);
      default -> "The school in %s stayed shut, and the clinic has no fuel.".formatted(place);
    };
  }

  /** Mostly of the last days; one in fifty of days long past, which come late. */
  private LocalDate told(LocalDate day) {
    return random.nextInt(50) == 0
        ? day.minusDays(10 + random.nextInt(20))
        : day.minusDays(random.nextInt(4));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
