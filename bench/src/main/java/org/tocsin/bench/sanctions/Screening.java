package org.tocsin.bench.sanctions;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tocsin.desk.appeal.sanction.name.NameIndex;

/**
 * A list of made-up people, each written in one system, and questions for them in another; and
 * questions for people who are not on it.
 */
final class Screening {
  private static final int MOST_HITS = 20;

  private final Ways ways;
  private final SplittableRandom random;
  private final List<Person> listed;
  private final List<String> written = new ArrayList<>();
  private final List<Writing> systems;
  private final List<Question> questions = new ArrayList<>();

  /**
   * @param right number of the person on the list, -1 for one who is not on it
   */
  record Question(String name, int right) {}

  /**
   * @param asked questions for people who are on the list
   * @param found how many of them were found
   * @param hits of all questions
   * @param alarms questions for people who are not on it with a hit
   */
  record Score(double threshold, int asked, int found, int hits, int strangers, int alarms) {
    double recall() {
      return (double) found / asked;
    }

    double precision() {
      return hits == 0 ? 1 : (double) found / hits;
    }
  }

  Screening(int size, int asked, long seed, Ways ways) throws IOException {
    List<Person> people = new MadeUpPeople(seed).make(size + asked);
    this.ways = ways;
    this.listed = people.subList(0, size);
    this.systems = Writing.list();
    this.random = new SplittableRandom(seed + 1);
    List<Writing> own = new ArrayList<>();
    for (Person one : listed) {
      Writing system = pick(one, ways::mayList);
      own.add(system);
      written.add(one.in(system));
    }
    for (int i = 0; i < asked; i++) {
      int right = random.nextInt(size);
      String theirs = own.get(right).key();
      Predicate<Writing> other = system -> ways.mayAsk(system) && !system.key().equals(theirs);
      if (systems.stream().noneMatch(s -> of(listed.get(right), s) && other.test(s))) {
        continue;
      }
      Writing system = pick(listed.get(right), other);
      questions.add(new Question(asking(listed.get(right), system), right));
    }
    for (Person stranger : people.subList(size, people.size())) {
      Writing system = pick(stranger, ways::mayAsk);
      questions.add(new Question(asking(stranger, system), -1));
    }
  }

  private String asking(Person person, Writing system) {
    String name = person.in(system);
    if (ways != Ways.TYPED) {
      return name;
    }
    List<Person> fathers = listed.stream().limit(100).filter(one -> of(one, system)).toList();
    String father = fathers.get(random.nextInt(fathers.size())).in(system);
    return new Typist(random).type(name, father.substring(0, father.indexOf(' ')));
  }

  private static boolean of(Person person, Writing system) {
    return system.language().equals(person.language());
  }

  private Writing pick(Person person, Predicate<Writing> may) {
    List<Writing> own = systems.stream().filter(s -> of(person, s) && may.test(s)).toList();
    return own.get(random.nextInt(own.size()));
  }

  String written(int person) {
    return written.get(person);
  }

  List<Question> questions() {
    return questions;
  }

  NameIndex index() {
    NameIndex.Builder builder = NameIndex.builder();
    for (int i = 0; i < written.size(); i++) {
      builder.add(i, written.get(i));
    }
    return builder.build();
  }

  /** The answers to all questions, down to {@code least}. */
  List<List<NameIndex.Hit>> ask(NameIndex index, double least) {
    return questions.parallelStream().map(q -> index.find(q.name(), least, MOST_HITS)).toList();
  }

  Score score(List<List<NameIndex.Hit>> answers, double threshold) {
    int asked = 0;
    int found = 0;
    int hits = 0;
    int strangers = 0;
    int alarms = 0;
    for (int i = 0; i < questions.size(); i++) {
      int right = questions.get(i).right();
      List<NameIndex.Hit> good =
          answers.get(i).stream().filter(hit -> hit.likeness().score() >= threshold).toList();
      hits += good.size();
      if (right < 0) {
        strangers++;
        alarms += good.isEmpty() ? 0 : 1;
      } else {
        asked++;
        found += good.stream().anyMatch(hit -> hit.entry() == right) ? 1 : 0;
      }
    }
    return new Score(threshold, asked, found, hits, strangers, alarms);
  }

  /** The same questions by equal words after ICU's transliteration to plain Latin letters. */
  Score plain() {
    Transliterator latin =
        Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");
    Map<String, List<Integer>> names = new HashMap<>();
    IntStream.range(0, written.size())
        .forEach(i ->
            names.computeIfAbsent(key(latin, written.get(i)), key -> new ArrayList<>()).add(i));
    int asked = 0;
    int found = 0;
    int hits = 0;
    int strangers = 0;
    int alarms = 0;
    for (Question question : questions) {
      List<Integer> same = names.getOrDefault(key(latin, question.name()), List.of());
      hits += same.size();
      if (question.right() < 0) {
        strangers++;
        alarms += same.isEmpty() ? 0 : 1;
      } else {
        asked++;
        found += same.contains(question.right()) ? 1 : 0;
      }
    }
    return new Score(1, asked, found, hits, strangers, alarms);
  }

  private static String key(Transliterator latin, String name) {
    String plain = latin.transliterate(name).replaceAll("[^a-z ]", "");
    String[] words = plain.split(" +", -1);
    Arrays.sort(words);
    return String.join(" ", words);
  }
}
