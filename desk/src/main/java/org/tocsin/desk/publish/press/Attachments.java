package org.tocsin.desk.publish.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.tocsin.desk.publish.proof.PaperFrame;

/** The places in a PDF where the words as data and the proofs will stand (ISO 19005-3, annex E). */
final class Attachments {
  private static final COSName AF = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern ENTRY = Pattern.compile("(\\d{10}) \\d{5} n");
  private static final Pattern OBJECT =
      Pattern.compile("(\\d+) 0 obj\\s*<<[^>]*/Type /EmbeddedFile\\b");
  private static final int HEAD = 400;

  private Attachments() {}

  /**
   * Adds {@code STEM.json}, which holds words and proofs and is the source of the paper, and {@code
   * proofs.json}, the proofs alone.
   */
  static void addTo(PDDocument document, String stem) throws IOException {
    Map<String, PDComplexFileSpecification> byName = new LinkedHashMap<>();
    byName.put(
        stem + ".json", file(document, stem + ".json", "Source", "Words and proofs as data"));
    byName.put(
        "proofs.json",
        file(document, "proofs.json", "Supplement", "The proof of every fact cited"));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(byName);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    byName.values().forEach(file -> associated.add(file.getCOSObject()));
    document.getDocumentCatalog().getCOSObject().setItem(AF, associated);
  }

  private static PDComplexFileSpecification file(
      PDDocument document, String name, String relationship, String what) throws IOException {
    PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(EMPTY));
    content.setSubtype("application/json");
    content.setSize(EMPTY.length);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setFileUnicode(name);
    file.setFileDescription(what);
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setName(RELATIONSHIP, relationship);
    return file;
  }

  /**
   * The paper with the numbers of these objects at its end, ready to be sealed. They are found at
   * the places that its table of objects names, where no text of a dossier can stand.
   */
  static byte[] mark(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    List<Integer> objects = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    for (int at = text.lastIndexOf("\nxref\n"); at >= 0 && entry.find(at); at = entry.end()) {
      int offset = Integer.parseInt(entry.group(1));
      Matcher object = OBJECT.matcher(text).region(offset, Math.min(text.length(), offset + HEAD));
      if (object.lookingAt()) {
        objects.add(Integer.valueOf(object.group(1)));
      }
    }
    return PaperFrame.mark(pdf, objects.stream().sorted().toList());
  }
}
