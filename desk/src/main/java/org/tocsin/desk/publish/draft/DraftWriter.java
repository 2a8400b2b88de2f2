package org.tocsin.desk.publish.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tocsin.desk.publish.dossier.Block;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.dossier.Section;
import org.tocsin.desk.publish.dossier.Sentence;

/**
 * Writes a dossier as DOCX (ECMA-376): every sentence stands in a content control of its own whose
 * tag is its id, so that a word processor carries the id through editing. Pictures stay in the
 * other forms; their finding stands in words. The same dossier gives the same bytes.
 */
public final class DraftWriter {
  /** Before the number of the fact that seals the dossier, in the tag of the title. */
  static final String DOSSIER_TAG = "tocsin:dossier:";

  /** Before the id of a sentence. */
  static final String SENTENCE_TAG = "tocsin:sentence:";

  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
      """;
  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
      """;
  private static final String OF_DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
      """;
  private static final String STYLES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:cs="Noto Sans"/><w:sz w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="55595E"/><w:sz w:val="18"/></w:rPr></w:style></w:styles>
      """;

  private final StringBuilder body = new StringBuilder(1 << 16);
  private int controls;

  private DraftWriter() {}

  /**
   * @param leaf number of the fact that seals the dossier
   */
  public static byte[] write(Dossier dossier, long leaf) {
    DraftWriter writer = new DraftWriter();
    writer.document(dossier, leaf);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", TYPES);
    parts.put("_rels/.rels", RELATIONS);
    parts.put("word/document.xml", writer.body.toString());
    parts.put("word/_rels/document.xml.rels", OF_DOCUMENT);
    parts.put("word/styles.xml", STYLES);
    return zipped(parts);
  }

  private static byte[] zipped(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not refuse a write", e);
    }
    return out.toByteArray();
  }

  private void document(Dossier dossier, long leaf) {
    body.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    body.append("<w:document xmlns:w=\"").append(DraftReader.WORDS).append("\"><w:body>");
    paragraph("Title", control(DOSSIER_TAG + leaf, dossier.name()));
    for (Section section : dossier.sections()) {
      paragraph("Heading1", run(section.heading()));
      section.blocks().forEach(this::block);
    }
    body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Prose prose -> paragraph("Normal", sentences(prose.sentences()));
      case Block.Listing listing -> listing(listing);
      case Block.SideBySide sides -> sides.columns().forEach(this::listing);
      case Block.Figure figure -> paragraph("Note", run(figure.wide().finding()));
      case Block.Note note -> paragraph("Note", run(note.text()));
    }
  }

  private void listing(Block.Listing listing) {
    if (!listing.heading().isEmpty()) {
      paragraph("Heading2", run(listing.heading()));
    }
    listing.sentences().forEach(one -> paragraph("Normal", sentences(List.of(one))));
  }

  private String sentences(List<Sentence> sentences) {
    StringBuilder runs = new StringBuilder();
    for (Sentence sentence : sentences) {
      runs.append(runs.isEmpty() ? "" : run(" "));
      runs.append(control(SENTENCE_TAG + sentence.id(), sentence.text()));
    }
    return runs.toString();
  }

  private void paragraph(String style, String runs) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    body.append(runs).append("</w:p>");
  }

  private String control(String tag, String text) {
    controls++;
    return "<w:sdt><w:sdtPr><w:tag w:val=\"%s\"/><w:id w:val=\"%d\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
        .formatted(tag, controls, run(text));
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  /** Without the characters that XML 1.0 has no place for. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
