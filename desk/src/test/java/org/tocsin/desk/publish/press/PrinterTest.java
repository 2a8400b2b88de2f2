package org.tocsin.desk.publish.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.publish.chart.Exercise;
import org.tocsin.desk.publish.dossier.Composer;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;
import org.tocsin.ledger.note.VerifierKey;
import tools.jackson.databind.node.JsonNodeFactory;

class PrinterTest {
  @TempDir Path home;

  private static Dossier dossier() {
    return new Composer("test").compose(Exercise.record(leaf -> List.of("statement")));
  }

  @Test
  void pageAndPaperCanBeLookedAtAndAreTheSameTwice() throws Exception {
    try (Ledger ledger = Ledger.open(home, LedgerOptions.defaults())) {
      ledger.append("Exercise", Map.of("a", JsonNodeFactory.instance.stringNode("b")));
      VerifierKey key = VerifierKey.parse(ledger.verifierKey());
      Printer printer = new Printer();
      String page = printer.page(dossier(), key, ledger.checkpoint());
      byte[] paper = printer.paper(dossier(), key, ledger.checkpoint());
      Files.writeString(Path.of("target", "dossier-look.html"), page);
      Files.write(Path.of("target", "dossier-look.pdf"), paper);
      assertThat(printer.page(dossier(), key, ledger.checkpoint())).isEqualTo(page);
      assertThat(printer.paper(dossier(), key, ledger.checkpoint())).isEqualTo(paper);
      assertPaper(paper);
    }
  }

  private static void assertPaper(byte[] paper) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(paper)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
      assertThat(pdf.getDocumentInformation().getTitle()).contains("dossier up to");
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("According to", "Հայելի daily", "How to check this dossier");
    }
  }
}
