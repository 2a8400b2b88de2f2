package org.tocsin.desk.collect.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes copies with rectangles burnt in. Nothing of the original file goes into a copy, only what
 * was drawn from it; each copy is checked before it leaves.
 */
final class Burner {
  private static final float QUALITY = 0.88f;
  private static final float PREVIEW_QUALITY = 0.6f;
  private static final int MOST_PAGES = 100;
  private static final int MOST_PREVIEWS = 4;
  private static final float POINTS_PER_PIXEL = 72f / 150f;
  private static final Set<String> AS_JPEG = Set.of("image/jpeg", "image/webp");

  private final Order.Burn order;

  Burner(Order.Burn order) {
    this.order = order;
  }

  Answer burn(Original original) throws IOException {
    for (Box box : order.boxes()) {
      if (box.page() < order.firstPage() || box.page() > last(original)) {
        throw new Refusal(
            "a rectangle is on page " + box.page() + ", which is not in the copy",
            "take the rectangle away or choose other pages");
      }
    }
    return original instanceof PaperOriginal ? burnPaper(original) : burnPhoto(original);
  }

  private int last(Original original) {
    return Math.min(order.lastPage(), original.pages());
  }

  private Answer burnPhoto(Original original) throws IOException {
    BufferedImage picture = original.draw(1, Fineness.PHOTO);
    Ink.burn(picture, order.boxes());
    boolean jpeg = AS_JPEG.contains(original.mediaType());
    Path copy = Path.of(order.folder(), jpeg ? "copy.jpg" : "copy.png");
    if (jpeg) {
      Ink.writeJpeg(picture, copy, QUALITY);
    } else {
      Ink.writePng(picture, copy);
    }
    CopyCheck.checkPhoto(copy, order.boxes());
    String mediaType = jpeg ? "image/jpeg" : "image/png";
    return answer(mediaType, copy, 1, List.of(1), original.notes());
  }

  private Answer burnPaper(Original original) throws IOException {
    int pages = last(original) - order.firstPage() + 1;
    if (pages > MOST_PAGES || pages < 1) {
      throw new Refusal(
          "a copy has from 1 to %d pages, not %d".formatted(MOST_PAGES, pages),
          "choose the first and the last page of the copy");
    }
    Path copy = Path.of(order.folder(), "copy.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int page = order.firstPage(); page <= last(original); page++) {
        BufferedImage picture = original.draw(page, Fineness.COPY);
        Ink.burn(picture, boxesOn(page));
        add(document, picture);
      }
      // the same copy has the same bytes, whenever it is made
      document.setDocumentId(0L);
      document.save(copy.toFile(), CompressParameters.NO_COMPRESSION);
    }
    List<Box> moved =
        order.boxes().stream()
            .map(box ->
                new Box(
                    box.page() - order.firstPage() + 1,
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height()))
            .toList();
    PaperCheck.check(copy, moved, new Gone(original, order.boxes()).words());
    List<Integer> shown = moved.stream().map(Box::page).distinct().sorted().toList();
    return answer("application/pdf", copy, pages, shown, List.of());
  }

  private List<Box> boxesOn(int page) {
    return order.boxes().stream().filter(box -> box.page() == page).toList();
  }

  private void add(PDDocument document, BufferedImage picture) throws IOException {
    Path file = Path.of(order.folder(), "page.jpg");
    Ink.writeJpeg(picture, file, QUALITY);
    PDImageXObject image = JPEGFactory.createFromByteArray(document, Files.readAllBytes(file));
    float width = picture.getWidth() * POINTS_PER_PIXEL;
    float height = picture.getHeight() * POINTS_PER_PIXEL;
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, width, height);
    }
  }

  /** Previews are drawn from the finished copy: what is shown is what would be sealed. */
  private Answer answer(
      String mediaType, Path copy, int pages, List<Integer> shown, List<String> notes)
      throws IOException {
    List<Sheet> previews = new ArrayList<>();
    try (Original again = Originals.open(copy)) {
      for (int page : shown.stream().limit(MOST_PREVIEWS).toList()) {
        BufferedImage picture = again.draw(page, Fineness.PREVIEW);
        String name = "preview-" + page + ".jpg";
        Ink.writeJpeg(picture, Path.of(order.folder(), name), PREVIEW_QUALITY);
        previews.add(new Sheet(page, picture.getWidth(), picture.getHeight(), name));
      }
    }
    return new Answer.Burnt(mediaType, String.valueOf(copy.getFileName()), pages, previews, notes);
  }
}
