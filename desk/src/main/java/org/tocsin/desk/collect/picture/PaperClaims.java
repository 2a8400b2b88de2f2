package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.picture.FileClaim.Topic;

/** What a PDF says about itself, and what it carries that does not show. */
final class PaperClaims {
  private static final int MOST_SCANNED_BYTES = 64 << 20;

  private final PDDocument document;
  private final Path file;
  private final List<FileClaim> claims = new ArrayList<>();

  PaperClaims(PDDocument document, Path file) {
    this.document = document;
    this.file = file;
  }

  List<FileClaim> list() {
    PDDocumentInformation info = document.getDocumentInformation();
    add(Topic.TIME, "CreationDate", moment(info.getCreationDate()));
    add(Topic.TIME, "ModDate", moment(info.getModificationDate()));
    add(Topic.PERSON, "Author", info.getAuthor());
    add(Topic.WORDS, "Title", info.getTitle());
    add(Topic.WORDS, "Subject", info.getSubject());
    add(Topic.WORDS, "Keywords", info.getKeywords());
    add(Topic.PROGRAM, "Creator", info.getCreator());
    add(Topic.PROGRAM, "Producer", info.getProducer());
    hidden(document.getDocumentCatalog());
    return List.copyOf(claims);
  }

  private void hidden(PDDocumentCatalog catalog) {
    var names = catalog.getNames();
    if (names != null && names.getCOSObject().containsKey(COSName.EMBEDDED_FILES)) {
      add(Topic.HIDDEN, "EmbeddedFiles", "files are attached inside");
    }
    if (catalog.getCOSObject().containsKey(COSName.OPEN_ACTION)
        || (names != null && names.getJavaScript() != null)) {
      add(Topic.HIDDEN, "OpenAction or JavaScript", "something runs when it is opened");
    }
    if (catalog.getCOSObject().containsKey(COSName.ACRO_FORM)) {
      add(Topic.HIDDEN, "AcroForm", "form fields");
    }
    if (catalog.getOCProperties() != null) {
      add(Topic.HIDDEN, "OCProperties", "layers that can be switched off");
    }
    if (catalog.getMetadata() != null) {
      add(Topic.HIDDEN, "Metadata", "an XMP packet");
    }
    int versions = versions();
    if (versions > 1) {
      add(Topic.HIDDEN, "%%EOF", versions + " states of the file: earlier ones can be recovered");
    }
  }

  private int versions() {
    try {
      if (Files.size(file) > MOST_SCANNED_BYTES) {
        return 1;
      }
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return bytes.split("%%EOF", -1).length - 1;
    } catch (IOException e) {
      return 1;
    }
  }

  private static @Nullable String moment(@Nullable Calendar moment) {
    return moment == null ? null : moment.toInstant().toString();
  }

  private void add(Topic topic, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      claims.add(new FileClaim(topic, field, value));
    }
  }
}
