package org.tocsin.desk.collect.picture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check must find what a maker forgot: each test hands it a copy that is not one. */
class CopyCheckTest {
  private static final Box RED_SQUARE = new Box(1, 20, 20, 20, 20);

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("copy"), bytes);
  }

  @Test
  void pixelsThatSurviveAreFound() throws IOException {
    Path copy = file(Made.plain("png", 400, 300));
    assertThatThrownBy(() -> CopyCheck.checkPhoto(copy, List.of(RED_SQUARE)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not black");
  }

  @Test
  void metadataAThumbnailACommentAndATailAreFound() throws IOException {
    Path copy = file(Made.photo(400, 300, 1));
    assertThatThrownBy(() -> CopyCheck.checkPhoto(copy, List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("segment E1");
    byte[] plain = Made.plain("png", 40, 30);
    byte[] tailed = java.util.Arrays.copyOf(plain, plain.length + 7);
    Path longer = file(tailed);
    assertThatThrownBy(() -> CopyCheck.checkPhoto(longer, List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("7 bytes after its end");
  }

  @Test
  void aBareCopyPasses() throws IOException {
    BufferedImage picture = Made.picture(400, 300);
    Ink.burn(picture, List.of(RED_SQUARE));
    Path copy = folder.resolve("copy.jpg");
    Ink.writeJpeg(picture, copy, 0.88f);
    assertThatCode(() -> CopyCheck.checkPhoto(copy, List.of(RED_SQUARE)))
        .doesNotThrowAnyException();
  }

  @Test
  void aPaperWithTextOrMetadataIsNoCopy() throws IOException {
    Path copy = file(Made.paper());
    assertThatThrownBy(() -> PaperCheck.check(copy, List.of(), Set.of()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aSecondStateOfTheFileIsFound() throws IOException {
    Path bare = folder.resolve("bare.pdf");
    writePictures(bare, null);
    assertThatCode(() -> PaperCheck.check(bare, List.of(), Set.of())).doesNotThrowAnyException();
    Path later = folder.resolve("later.pdf");
    try (PDDocument document = Loader.loadPDF(bare.toFile());
        var out = Files.newOutputStream(later)) {
      document.getPage(0).setRotation(90);
      document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    assertThatThrownBy(() -> PaperCheck.check(later, List.of(), Set.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("more than one state");
  }

  @Test
  void aTitleIsFound() throws IOException {
    Path titled = folder.resolve("titled.pdf");
    writePictures(titled, "A title");
    assertThatThrownBy(() -> PaperCheck.check(titled, List.of(), Set.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("trailer");
  }

  private static void writePictures(Path file, @org.jspecify.annotations.Nullable String title)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(100, 100));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(JPEGFactory.createFromByteArray(document, jpeg(file)), 0, 0, 100, 100);
      }
      if (title != null) {
        document.getDocumentInformation().setTitle(title);
      }
      document.save(
          file.toFile(), org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
    }
  }

  private static byte[] jpeg(Path near) throws IOException {
    Path file = near.resolveSibling("page.jpg");
    Ink.writeJpeg(Made.picture(100, 100), file, 0.88f);
    return Files.readAllBytes(file);
  }
}
