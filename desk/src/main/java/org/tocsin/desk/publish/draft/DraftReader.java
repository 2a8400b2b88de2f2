package org.tocsin.desk.publish.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads a DOCX of a stranger. One part of it is unpacked, within bounds that are counted and not
 * believed; no document type, no entity, no link and no macro is followed, and a file that has
 * macros is refused as a whole.
 */
public final class DraftReader {
  static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String DOCUMENT = "word/document.xml";
  private static final long MOST_FILE_BYTES = 64L << 20;
  private static final int MOST_BYTES = 64 << 20;
  private static final int HARMLESS_BYTES = 1 << 20;
  private static final int MOST_RATIO = 200;
  private static final int MOST_PARTS = 2_000;
  private static final String SAVE_ANEW = "open it in a word processor and save it as a new DOCX";

  private DraftReader() {}

  /**
   * @throws RefusedDraft when it is no document made from a dossier, or one not to be opened
   */
  public static Draft read(Path file) throws IOException {
    if (Files.size(file) > MOST_FILE_BYTES) {
      throw new RefusedDraft("the document is larger than any dossier", SAVE_ANEW);
    }
    byte[] document;
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      document = document(zip);
    } catch (RefusedDraft refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedDraft("the document is damaged, or it is no DOCX", SAVE_ANEW);
    }
    return parse(document);
  }

  private static byte[] document(ZipFile zip) throws IOException {
    List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry part : parts) {
      String name = part.getName().toLowerCase(Locale.ROOT);
      if (!names.add(name) || parts.size() > MOST_PARTS) {
        throw new RefusedDraft("it holds two parts of one name or far too many", SAVE_ANEW);
      }
      if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
        throw new RefusedDraft("the document holds macros", "save it as a DOCX without macros");
      }
      if (part.getGeneralPurposeBit().usesEncryption()) {
        throw new RefusedDraft("the document is protected by a password", "take it away");
      }
    }
    ZipArchiveEntry part = zip.getEntry(DOCUMENT);
    if (part == null) {
      throw new RefusedDraft("it is an archive and no text document", SAVE_ANEW);
    }
    long most =
        Math.min(MOST_BYTES, HARMLESS_BYTES + Math.max(1, part.getCompressedSize()) * MOST_RATIO);
    try (InputStream in = zip.getInputStream(part)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw new RefusedDraft("it unpacks to far more than it should", SAVE_ANEW);
      }
      return bytes;
    }
  }

  private static Draft parse(byte[] document) {
    if (new String(document, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
      throw new RefusedDraft("its text is not UTF-8", SAVE_ANEW);
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      return new DraftWalk(xml).draft();
    } catch (XMLStreamException e) {
      throw new RefusedDraft("its text cannot be read as a document", SAVE_ANEW);
    }
  }

  /** What a control's tag says it holds, "" when it is somebody else's. */
  static String after(String prefix, String tag) {
    return tag.startsWith(prefix) ? tag.substring(prefix.length()) : "";
  }

  static List<Draft.Paragraph> withoutEmpty(List<Draft.Paragraph> paragraphs) {
    List<Draft.Paragraph> filled = new ArrayList<>(paragraphs);
    filled.removeIf(paragraph -> paragraph.text().isEmpty());
    return filled;
  }
}
