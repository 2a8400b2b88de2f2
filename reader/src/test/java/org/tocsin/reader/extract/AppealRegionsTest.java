package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.Span;

class AppealRegionsTest {
  @Test
  void theAppealKeepsItsLeadAndBodyAndLosesWhatStandsAroundIt() throws IOException {
    var file = Shared.file("cases/appeal-2023.txt");
    var extracted = (Extracted.Document) Extractors.standard().extract(file, Hints.NONE);
    Extraction appeal = extracted.extraction();
    assertThat(appeal.text()).isEqualTo(Files.readString(file));
    assertThat(appeal.regions().stream().map(region -> region.kind()).toList())
        .isEqualTo(
            List.of(
                RegionKind.LEAD,
                RegionKind.BODY,
                RegionKind.COMMENTS,
                RegionKind.FORM,
                RegionKind.NEWSLETTER,
                RegionKind.TEASERS));
    assertThat(appeal.regions().get(1).span()).isEqualTo(new Span(227, 17765));
    assertThat(appeal.metadata().publisher()).isEqualTo("MassisPost");
  }
}
