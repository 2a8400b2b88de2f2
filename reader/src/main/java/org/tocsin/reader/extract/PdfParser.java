package org.tocsin.reader.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads the text layer of a PDF. Runs only in a child process. */
final class PdfParser {
  private final int mostPages;

  PdfParser(int mostPages) {
    this.mostPages = mostPages;
  }

  ChildAnswer parse(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return read(document);
    } catch (InvalidPasswordException e) {
      return ChildAnswer.failed(
          "the PDF is protected by a password", "open it, print it to a new PDF and add that");
    } catch (IOException | RuntimeException e) {
      if (!Files.isReadable(file)) {
        throw e;
      }
      return ChildAnswer.failed(
          "the PDF is damaged or cut off", "fetch it again, or open and print it to a new PDF");
    }
  }

  private ChildAnswer read(PDDocument document) throws IOException {
    int pages = document.getNumberOfPages();
    PdfPages lines = PdfPages.of(document, Math.min(pages, mostPages));
    List<String> paragraphs = new PdfParagraphs(lines).paragraphs();
    if (paragraphs.isEmpty()) {
      return ChildAnswer.failed(
          "the PDF has no text layer (%d page(s) of pictures)".formatted(pages),
          "run OCR on it, for example ocrmypdf, and add the result beside it");
    }
    List<String> warnings = new ArrayList<>();
    if (pages > mostPages) {
      warnings.add("read %d of %d pages".formatted(mostPages, pages));
    }
    return answer(document, paragraphs, warnings);
  }

  private static ChildAnswer answer(
      PDDocument document, List<String> paragraphs, List<String> warnings) {
    PDDocumentInformation info = document.getDocumentInformation();
    return new ChildAnswer(
        null,
        null,
        paragraphs,
        null,
        "application/pdf",
        info.getTitle(),
        info.getAuthor(),
        day(info.getCreationDate()),
        document.getDocumentCatalog().getLanguage(),
        warnings);
  }

  private static @Nullable String day(@Nullable Calendar moment) {
    return moment == null
        ? null
        : LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC).toString();
  }
}
