package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.tocsin.desk.Home;
import org.tocsin.desk.TestPostgres;
import org.tocsin.desk.collect.CaseFile;

/** The same pages with the views in PostgreSQL, by the one setting that says so. */
class PostgresDeskTest {
  @TempDir Path folder;

  @Test
  void theDeskAnswersFromPostgres() throws IOException {
    try (TestPostgres server = TestPostgres.start()) {
      Map<String, String> setting = Map.of("TOCSIN_DATABASE", server.url());
      try (RunningDesk desk = RunningDesk.over(Home.at(folder, setting))) {
        String hash =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(RunningDesk.PASSWORD);
        desk.desk.people().redeem(desk.desk.people().makeSetupToken(), "ada", String.valueOf(hash));
        CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
        Exercise.seal(desk.desk, file);
        Visitor ada = desk.signedIn("ada");
        for (String page : List.of("", "/inbox", "/timeline", "/appeals", "/corridors")) {
          assertThat(ada.get("/cases/" + file.id() + page).statusCode()).as(page).isEqualTo(200);
        }
      }
    }
  }
}
