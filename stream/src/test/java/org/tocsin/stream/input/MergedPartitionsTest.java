package org.tocsin.stream.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.stream.bench.ExerciseReports;

class MergedPartitionsTest {
  private static final InputSettings SETTINGS = new InputSettings(7, LocalDate.of(2021, 12, 31));

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileReadOnFromAnyCursorGivesWhatWouldHaveFollowed() throws IOException {
    new ExerciseReports(200, 3, 4).write(folder);
    List<String> whole = new ArrayList<>();
    List<List<Cursor>> cursors = new ArrayList<>();
    try (MergedPartitions merged = open(InputFiles.of(folder).start())) {
      cursors.add(merged.cursors());
      for (Optional<Report> next = merged.next(); next.isPresent(); next = merged.next()) {
        whole.add(name(next.get()));
        cursors.add(merged.cursors());
      }
    }
    assertThat(whole).hasSize(200);
    for (int at = 0; at < cursors.size(); at += 37) {
      assertThat(rest(cursors.get(at))).isEqualTo(whole.subList(at, whole.size()));
    }
  }

  @Test
  void nothingInAFileIsLateBecauseOfAnotherFile() throws IOException {
    write("a.jsonl", line("a1", "2021-06-01"), line("a2", "2021-06-30"));
    write("b.jsonl", line("b1", "2021-02-01"), line("b2", "2021-02-02"));
    try (MergedPartitions merged = open(InputFiles.of(folder).start())) {
      List<String> floors = new ArrayList<>();
      for (Optional<Report> next = merged.next(); next.isPresent(); next = merged.next()) {
        floors.add(next.get().id() + " " + next.get().floor());
      }
      assertThat(floors)
          .containsExactlyInAnyOrder(
              "a1 2021-05-25", "a2 2021-06-23", "b1 2021-01-25", "b2 2021-01-26");
    }
  }

  @Test
  void theFileThatIsFurthestBehindIsReadFirst() throws IOException {
    write("a.jsonl", line("a1", "2021-06-01"), line("a2", "2021-06-30"));
    write("b.jsonl", line("b1", "2021-02-01"), line("b2", "2021-07-02"));
    assertThat(rest(InputFiles.of(folder).start()))
        .containsExactly("a1 null", "b1 null", "b2 null", "a2 null");
  }

  @Test
  void badLinesHaveOneReasonEachAndTheRestGoesOn() throws IOException {
    write(
        "a.jsonl",
        "{\"date\":\"2021-06-01\",\"te",
        "[]",
        "",
        "{\"date\":\"June\",\"text\":\"x\"}",
        "{\"date\":\"2021-06-01\",\"text\":\" \"}",
        line("late", "2022-01-01"),
        line("good", "2021-06-01"));
    write("notes.txt", "words");
    assertThat(rest(InputFiles.of(folder).start()))
        .containsExactlyInAnyOrder(
            "a.jsonl:1 not a JSON object on one line",
            "a.jsonl:2 not a JSON object on one line",
            "a.jsonl:4 no \"date\" of the form YYYY-MM-DD",
            "a.jsonl:5 no \"text\", or an empty one",
            "a.jsonl:6 dated 2022-01-01, after the last day that is read, 2021-12-31",
            "good null",
            "notes.txt:1 neither JSON lines (.jsonl, .ndjson) nor a web archive (.warc, .warc.gz)");
  }

  @Test
  void aPageOfAWebArchiveIsAReportDatedByItsCapture() throws IOException {
    Files.write(folder.resolve("pages.warc"), archive("2021-05-04T22:30:00Z", "The road is open."));
    try (MergedPartitions merged = open(InputFiles.of(folder).start())) {
      Report report = merged.next().orElseThrow();
      assertThat(report.problem()).isEmpty();
      assertThat(report.day()).isEqualTo(LocalDate.of(2021, 5, 4));
      assertThat(new String(report.content(), StandardCharsets.UTF_8)).contains("The road is open");
      assertThat(merged.next()).isEmpty();
    }
  }

  @Test
  void theFirstLookFindsTheLastDayAndCountsEverything() throws IOException {
    write("a.jsonl", line("a", "2021-06-01"), "broken");
    write("b.jsonl", line("b", "2021-06-03"), line("c", "2030-01-01"));
    InputFiles.Survey survey = InputFiles.of(folder).survey(LocalDate.of(2021, 12, 31));
    assertThat(survey.reports()).isEqualTo(4);
    assertThat(survey.lastDay()).contains(LocalDate.of(2021, 6, 3));
  }

  private static List<String> rest(List<Cursor> cursors) throws IOException {
    List<String> rest = new ArrayList<>();
    try (MergedPartitions merged = open(cursors)) {
      for (Optional<Report> next = merged.next(); next.isPresent(); next = merged.next()) {
        rest.add(name(next.get()));
      }
    }
    return rest;
  }

  private static MergedPartitions open(List<Cursor> cursors) throws IOException {
    return MergedPartitions.open(cursors, SETTINGS);
  }

  private static String name(Report report) {
    return report.id() + " " + report.problem().orElse("null");
  }

  private static String line(String id, String date) {
    return "{\"id\":\"%s\",\"date\":\"%s\",\"text\":\"words\"}".formatted(id, date);
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  private static byte[] archive(String date, String words) {
    String page = "<html><body><p>" + words + "</p></body></html>";
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page;
    String record =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + "00000000-0000-4000-8000-000000000001>\r\nWARC-Target-URI: http://exercise.example/\r\n"
            + "WARC-Date: "
            + date
            + "\r\nContent-Type: application/http;msgtype=response\r\n"
            + "Content-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(record.getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
