package org.tocsin.desk.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;

/** The first page tells a person what waits for them in every case. */
class HomePagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Viewer viewer(String name) {
    return desk.desk.people().viewer(name);
  }

  private static Entity open(String caseId, String title) {
    NewEntity one = new NewEntity("incident", "", List.of(NewStatement.of("title", title)));
    return desk.desk.entities().open(caseId, one, "", viewer("ada"));
  }

  @Test
  void whatWaitsInEveryCaseStandsOnTheFirstPageTheNewestFirst() throws IOException {
    String east = desk.desk.collecting().openCase("East", "ada").id();
    String west = desk.desk.collecting().openCase("West", "ada").id();
    Exercise.seal(desk.desk, desk.desk.collecting().getCase(west));
    assertThat(desk.signedIn("ben").get("/").body()).doesNotContain("for you");

    Entity assigned = open(east, "Bridge said to be shut");
    desk.desk
        .entities()
        .reviewing()
        .assign(assigned.id(), Optional.of(viewer("ben")), viewer("ada"));
    Entity submitted = open(west, "Ferry said to be held");
    desk.desk.entities().reviewing().move(submitted.id(), "submit", "", viewer("ada"));
    Candidate claim = desk.desk.establishing().list(CandidateQuery.inCase(west)).getFirst();
    desk.desk.establishing().claims().ask(claim.id(), "ben", "Which ferry is it?", viewer("ada"));

    String page = desk.signedIn("ben").get("/").body();
    assertThat(page)
        .contains("3 things wait for you", "1 question", "1 assigned", "1 wants a second reader")
        .containsSubsequence(
            "Which ferry is it?", "Ferry said to be held", "Bridge said to be shut")
        .contains("/cases/" + east + "/work", "/cases/" + west + "/work");
    assertThat(desk.signedIn("ada").get("/").body())
        .as("who wrote it does not review it")
        .doesNotContain("Ferry said to be held");
  }

  @Test
  void whatThePersonMayNotSeeDoesNotWaitForThem() throws IOException {
    String south = desk.desk.collecting().openCase("South", "ada").id();
    String inner = desk.desk.people().compartments().open("Inner", "ada").id();
    desk.desk.people().compartments().add(inner, "ada", "ada");
    Viewer ada = viewer("ada");
    NewEntity hidden =
        new NewEntity("incident", inner, List.of(NewStatement.of("title", "Kept inside")));
    Entity one = desk.desk.entities().open(south, hidden, "", ada);
    desk.desk.entities().reviewing().move(one.id(), "submit", "", ada);
    assertThat(desk.signedIn("ben").get("/").body()).doesNotContain("Kept inside");
  }
}
