package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Status;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Correction;
import org.tocsin.desk.establish.DatedQuery;
import org.tocsin.desk.establish.MonthCount;
import org.tocsin.desk.establish.NamedPlace;
import org.tocsin.desk.establish.VoiceCount;
import org.tocsin.desk.people.Viewer;

/** Counts that are kept agree with counting, whatever people did with the candidates. */
class TallyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsKeptIsWhatIsThere(long seed) throws IOException {
    try (Desk desk = Desk.open(TestHome.at(folder), Clock.systemUTC())) {
      CaseFile file = desk.collecting().openCase("dale", "maria");
      read(desk, file, Samples.APPEAL);
      read(desk, file, Samples.APPEAL.replace("2021", "2020"));
      Random random = new Random(seed);
      List<Candidate> candidates = desk.establishing().list(CandidateQuery.inCase(file.id()));
      for (int act = 0; act < 40; act++) {
        act(desk, candidates.get(random.nextInt(candidates.size())), random.nextInt(5));
      }
      assertAgrees(desk, file.id());
      desk.rebuild();
      assertAgrees(desk, file.id());
    }
  }

  private static void read(Desk desk, CaseFile file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting()
            .seal(file.id(), "appeal.txt", new ByteArrayInputStream(bytes), "maria")
            .item();
    desk.establishing().read(item);
  }

  private static void act(Desk desk, Candidate candidate, int what) {
    switch (what) {
      case 0 -> desk.establishing().accept(candidate.id(), "maria");
      case 1 -> desk.establishing().reject(candidate.id(), "another place", "maria");
      case 2 ->
          desk.establishing()
              .correct(
                  candidate.id(),
                  new Correction(null, "2019-03-04", null, "denies", List.of("a speaker")),
                  "as written",
                  "maria");
      default -> {
        if (desk.establishing().listReviews(candidate.id()).stream().anyMatch(r -> !r.undone())) {
          desk.establishing().undo(candidate.id(), "maria");
        }
      }
    }
  }

  private static void assertAgrees(Desk desk, String caseId) {
    CandidateQuery all = CandidateQuery.inCase(caseId);
    List<Candidate> there = desk.establishing().list(all);
    assertThat(desk.establishing().counting().byKind(all)).isEqualTo(count(there, Candidate::kind));
    for (Status status : Status.values()) {
      List<Candidate> some = there.stream().filter(c -> c.status() == status).toList();
      assertThat(desk.establishing().counting().byKind(all.withStatus(status)))
          .isEqualTo(count(some, Candidate::kind));
    }
    List<Candidate> standing = there.stream().filter(c -> c.status() != Status.REJECTED).toList();
    assertThat(
            desk.establishing().counting().byMonth(all.standing()).stream()
                .collect(Collectors.toMap(MonthCount::month, MonthCount::standing)))
        .isEqualTo(count(standing, TallyTest::month));
    assertThat(
            desk.establishing().counting().byVoice(caseId).stream().mapToInt(v -> v.claims()).sum())
        .isEqualTo(standing.stream().filter(c -> c.kind() == Candidate.Kind.CLAIM).count());
    assertThat(voices(desk.establishing().counting().byVoice(caseId)))
        .isEqualTo(said(standing, c -> c.kind() == Candidate.Kind.CLAIM));
    assertThat(voices(desk.establishing().counting().listVoices(caseId, Viewer.machine(), 1000)))
        .isEqualTo(said(standing, c -> c.kind() == Candidate.Kind.CLAIM));
    assertThat(
            voices(desk.establishing().counting().listDatedVoices(caseId, Viewer.machine(), 1000)))
        .isEqualTo(said(standing, TallyTest::isDated));
    assertThat(desk.establishing().counting().listVoices(caseId, Viewer.machine(), 2))
        .isEqualTo(desk.establishing().counting().byVoice(caseId).stream().limit(2).toList());
    Map<String, Integer> places = new TreeMap<>();
    desk.establishing()
        .counting()
        .byPlace(
            caseId, LocalDate.of(2100, 1, 1), EnumSet.allOf(Candidate.Kind.class), Viewer.machine())
        .forEach((NamedPlace place, Integer n) -> places.merge(place.name(), n, Integer::sum));
    assertThat(places).isEqualTo(named(standing));
    DatedQuery dated = DatedQuery.inCase(caseId, Viewer.machine(), 1000);
    assertThat(
            desk.establishing().counting().byMonth(dated).stream()
                .mapToInt(MonthCount::standing)
                .sum())
        .isEqualTo(desk.establishing().listDated(dated).size());
  }

  private static Map<String, Integer> voices(List<VoiceCount> counts) {
    return counts.stream().collect(Collectors.toMap(VoiceCount::speaker, VoiceCount::claims));
  }

  private static Map<String, Integer> said(List<Candidate> standing, Predicate<Candidate> which) {
    return count(
        standing.stream().filter(which).toList(),
        c -> c.speakers().isEmpty() ? "" : c.speakers().getLast());
  }

  private static boolean isDated(Candidate candidate) {
    return candidate.day() != null
        && (candidate.kind() == Candidate.Kind.EVENT
            || candidate.kind() == Candidate.Kind.DELIVERY);
  }

  private static Map<String, Integer> named(List<Candidate> candidates) {
    Map<String, Integer> places = new TreeMap<>();
    for (Candidate candidate : candidates) {
      candidate
          .detail()
          .findValues("places")
          .forEach(list ->
              list.forEach(place -> {
                if (place.path("lat").isNumber() && place.path("lon").isNumber()) {
                  places.merge(place.path("name").asString(""), 1, Integer::sum);
                }
              }));
    }
    return places;
  }

  private static String month(Candidate candidate) {
    LocalDate day = candidate.day();
    return day == null ? "" : day.toString().substring(0, 7);
  }

  private static <K> Map<K, Integer> count(List<Candidate> candidates, Function<Candidate, K> by) {
    return candidates.stream().collect(Collectors.toMap(by, c -> 1, Integer::sum));
  }
}
