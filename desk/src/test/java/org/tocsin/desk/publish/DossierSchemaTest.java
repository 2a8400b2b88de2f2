package org.tocsin.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierSchemaTest {
  @TempDir Path temp;

  @Test
  void whatIsWrittenFollowsTheSchemaAndWhatIsNotADossierDoesNot() throws IOException {
    try (RealCase real = RealCase.open(temp)) {
      Path json =
          real.press().press(real.dossier(), temp.resolve("out")).folder().resolve("dossier.json");
      assertThat(DossierSchema.problems(json)).isEmpty();
      String text = Files.readString(json);
      for (String other :
          new String[] {
            text.replace("tocsin-dossier-1", "tocsin-dossier-2"),
            text.replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"\""),
            text.replaceFirst("\"heading\":", "\"headline\":"),
            text.replaceFirst("\"leaf\":\\d+", "\"leaf\":-1")
          }) {
        Path changed = Files.writeString(temp.resolve("changed.json"), other);
        assertThat(DossierSchema.problems(changed)).isNotEmpty();
      }
    }
  }
}
