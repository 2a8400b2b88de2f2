package org.tocsin.desk.collect.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF; its pages are drawn as a reader of it would see them. */
final class PaperOriginal implements Original {
  private static final double POINTS_PER_INCH = 72;

  private final PDDocument document;
  private final Path file;

  private PaperOriginal(PDDocument document, Path file) {
    this.document = document;
    this.file = file;
  }

  static PaperOriginal open(Path file) throws IOException {
    try {
      PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
      if (document.getNumberOfPages() < 1) {
        document.close();
        throw new Refusal("the PDF has no pages", "fetch it again from where it came");
      }
      return new PaperOriginal(document, file);
    } catch (InvalidPasswordException e) {
      throw new Refusal(
          "the PDF is protected by a password", "open it, print it to a new PDF and seal that");
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static Refusal damaged(Exception cause) {
    Refusal refusal =
        new Refusal(
            "the PDF is damaged or cannot be drawn",
            "open it in its own program, print it to a new PDF and seal that");
    refusal.initCause(cause);
    return refusal;
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public int pages() {
    return document.getNumberOfPages();
  }

  @Override
  public BufferedImage draw(int page, Fineness fineness) throws IOException {
    try {
      PDRectangle size = size(page);
      double scale = fineness.dotsPerInch() / POINTS_PER_INCH;
      double fit = fineness.scale(size.getWidth() * scale, size.getHeight() * scale);
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      return renderer.renderImage(page - 1, (float) (scale * fit), ImageType.RGB);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /** As people see it: the crop box, upright. */
  private PDRectangle size(int page) throws Refusal {
    PDPage paper = document.getPage(page - 1);
    PDRectangle box = paper.getCropBox();
    if (!(box.getWidth() >= 1 && box.getHeight() >= 1)) {
      throw new Refusal("page " + page + " has no size", "print the PDF to a new one");
    }
    return paper.getRotation() % 180 == 0 ? box : new PDRectangle(box.getHeight(), box.getWidth());
  }

  @Override
  public List<Named> words(int page, Pattern pattern) throws IOException {
    PDRectangle size = size(page);
    try {
      return new WordFinder(page, size.getWidth(), size.getHeight()).find(document, pattern);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  @Override
  public List<FileClaim> claims() {
    return new PaperClaims(document, file).list();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
