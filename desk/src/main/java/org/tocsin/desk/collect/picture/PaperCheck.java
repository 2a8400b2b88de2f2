package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Checks that a PDF is nothing but pages with one bare picture each: every object in the file is
 * looked at, and a key that is not on the list is refused.
 */
final class PaperCheck {
  private static final Set<String> TRAILER = Set.of("Root", "Size", "ID", "Prev");
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "Catalog", Set.of("Type", "Pages", "Version"),
          "Pages", Set.of("Type", "Kids", "Count", "Parent"),
          "Page", Set.of("Type", "Parent", "MediaBox", "Resources", "Contents"),
          "XObject",
              Set.of(
                  "Type",
                  "Subtype",
                  "Filter",
                  "Length",
                  "Width",
                  "Height",
                  "ColorSpace",
                  "BitsPerComponent"));

  /** Content streams, resources and the table of pictures have no type of their own. */
  private static final Set<String> UNTYPED =
      Set.of("Length", "Filter", "XObject", "ProcSet", "Resources");

  private final PDDocument document;

  private PaperCheck(PDDocument document) {
    this.document = document;
  }

  /**
   * @param boxes by the pages of the copy
   * @param gone words of the original that must not be in the copy
   */
  static void check(Path copy, List<Box> boxes, Set<String> gone) throws IOException {
    String bytes = Files.readString(copy, StandardCharsets.ISO_8859_1);
    if (count(bytes, "%%EOF") != 1 || count(bytes, "startxref") != 1) {
      throw CopyCheck.refusal("it holds more than one state of the file");
    }
    for (String word : gone) {
      checkGone(bytes, word);
    }
    try (PDDocument document = Loader.loadPDF(copy.toFile())) {
      PaperCheck check = new PaperCheck(document);
      check.checkObjects();
      check.checkPages(boxes);
    }
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static void checkGone(String bytes, String word) throws Refusal {
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      if (bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
        throw CopyCheck.refusal("words that should be gone are in its bytes");
      }
    }
  }

  private void checkObjects() throws IOException {
    Set<String> trailer = names(document.getDocument().getTrailer());
    if (!TRAILER.containsAll(trailer)) {
      throw CopyCheck.refusal("its trailer holds " + trailer);
    }
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      var object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary) {
        checkKeys(dictionary);
      }
    }
  }

  private static void checkKeys(COSDictionary dictionary) throws Refusal {
    String type = dictionary.getNameAsString(COSName.TYPE, "");
    Set<String> names = names(dictionary);
    Set<String> allowed = KEYS.getOrDefault(type, UNTYPED);
    boolean pictures = type.isEmpty() && names.stream().allMatch(name -> name.matches("Im\\d+"));
    if (!allowed.containsAll(names) && !pictures) {
      throw CopyCheck.refusal("an object holds " + names);
    }
  }

  private static Set<String> names(COSDictionary dictionary) {
    return dictionary.keySet().stream().map(COSName::getName).collect(Collectors.toSet());
  }

  private void checkPages(List<Box> boxes) throws IOException {
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      int here = number;
      PDImageXObject picture = onlyPicture(page.getResources());
      try (var in = picture.getCOSObject().createRawInputStream()) {
        BareImage.check(in.readAllBytes());
      }
      CopyCheck.checkDark(
          picture.getImage(), boxes.stream().filter(box -> box.page() == here).toList());
    }
    if (!new PDFTextStripper().getText(document).isBlank()) {
      throw CopyCheck.refusal("it still holds text");
    }
  }

  private static PDImageXObject onlyPicture(PDResources resources) throws IOException {
    PDImageXObject only = null;
    for (COSName name : resources.getXObjectNames()) {
      if (only != null || !(resources.getXObject(name) instanceof PDImageXObject picture)) {
        throw CopyCheck.refusal("a page holds more than its picture");
      }
      only = picture;
    }
    if (only == null || resources.getFontNames().iterator().hasNext()) {
      throw CopyCheck.refusal("a page is not a picture alone");
    }
    return only;
  }
}
