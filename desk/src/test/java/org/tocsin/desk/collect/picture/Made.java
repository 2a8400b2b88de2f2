package org.tocsin.desk.collect.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Files made for tests: an exercise photo, an exercise paper, and files meant to do harm. */
public final class Made {
  /** Stands in metadata, in a layer, under a rectangle: a copy must not hold it. */
  public static final String SECRET = "Exercisename";

  private Made() {}

  /** White, with a red square from 20 to 40 percent of each side. */
  public static BufferedImage picture(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(width / 5, height / 5, width / 5, height / 5);
    graphics.dispose();
    return picture;
  }

  public static byte[] plain(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(width, height), format, out);
    return out.toByteArray();
  }

  /** A photo that says when, where and with what it was taken, and carries a comment and XMP. */
  public static byte[] photo(int width, int height, int orientation) throws IOException {
    byte[] jpeg = plain("jpeg", width, height);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    segment(out, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation)));
    segment(
        out,
        0xE1,
        ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:DateCreated="
                + "'2021-06-30T10:00:00' photoshop:Credit='"
                + SECRET
                + "'/></rdf:RDF></x:xmpmeta>")
            .getBytes(StandardCharsets.UTF_8));
    segment(out, 0xFE, SECRET.getBytes(StandardCharsets.UTF_8));
    out.write(jpeg, 2, jpeg.length - 2);
    out.write((SECRET + " after the end").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xFF);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write((content.length + 2) & 0xFF);
    out.writeBytes(content);
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  /** TIFF header, an IFD with maker, orientation, artist and GPS; big endian. */
  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(512);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    byte[] maker = ascii("Exercise Works");
    byte[] artist = ascii(SECRET);
    byte[] moment = ascii("2021:06:30 10:00:00");
    tiff.putShort((short) 5);
    int data = 8 + 2 + 5 * 12 + 4;
    entry(tiff, 0x010F, 2, maker.length, data);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x0132, 2, moment.length, data + maker.length);
    entry(tiff, 0x013B, 2, artist.length, data + maker.length + moment.length);
    int gps = data + maker.length + moment.length + artist.length;
    entry(tiff, 0x8825, 4, 1, gps);
    tiff.putInt(0).put(maker).put(moment).put(artist);
    tiff.putShort((short) 4);
    int numbers = gps + 2 + 4 * 12 + 4;
    entry(tiff, 1, 2, 2, 'N' << 24);
    entry(tiff, 2, 5, 3, numbers);
    entry(tiff, 3, 2, 2, 'E' << 24);
    entry(tiff, 4, 5, 3, numbers + 24);
    tiff.putInt(0);
    for (int number : new int[] {12, 1, 30, 1, 0, 1, 34, 1, 15, 1, 0, 1}) {
      tiff.putInt(number);
    }
    return tiff.array();
  }

  private static byte[] ascii(String text) {
    return (text + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** Two pages that name somebody, with everything that must not come along. */
  public static byte[] paper() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (String line : new String[] {SECRET + " was seen at the ferry.", "A second page."}) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
          content.newLineAtOffset(72, 700);
          content.showText(line);
          content.endText();
          content.drawImage(
              JPEGFactory.createFromStream(document, new ByteArrayInputStream(photo(80, 60, 1))),
              300,
              300);
        }
        PDAnnotationText note = new PDAnnotationText();
        note.setContents(SECRET);
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        page.getAnnotations().add(note);
      }
      burden(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void burden(PDDocument document) throws IOException {
    document.getDocumentInformation().setAuthor(SECRET);
    document.getDocumentInformation().setCreationDate(Calendar.getInstance());
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(SECRET.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    PDEmbeddedFile file =
        new PDEmbeddedFile(
            document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile("attached.txt");
    specification.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(java.util.Map.of("attached.txt", specification));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  /** A PNG of a few kilobytes that says it is {@code side} pixels wide and high. */
  public static byte[] rasterBomb(int side) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
    header.put((byte) 8).put((byte) 6);
    chunk(out, "IHDR", header.array());
    Deflater deflater = new Deflater(9);
    byte[] zeros = new byte[1 << 20];
    byte[] packed = new byte[1 << 16];
    deflater.setInput(zeros);
    deflater.finish();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    while (!deflater.finished()) {
      data.write(packed, 0, deflater.deflate(packed));
    }
    deflater.end();
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] typed = join(type.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 crc = new CRC32();
    crc.update(typed);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(typed);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** A PDF whose one page holds a picture that says it is enormous. */
  public static byte[] paperBomb(int side) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(14_000, 14_000));
      document.addPage(page);
      var image =
          JPEGFactory.createFromStream(document, new ByteArrayInputStream(plain("jpeg", 16, 16)));
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, 14_000, 14_000);
      }
      var stream = image.getCOSObject();
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 64; i++) {
          out.write(zeros);
        }
      }
      stream.setInt(COSName.WIDTH, side);
      stream.setInt(COSName.HEIGHT, side);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A PDF whose cross-reference table and whose page tree lead back to themselves. */
  public static byte[] cyclicPaper() {
    String objects =
        """
        %PDF-1.4
        1 0 obj
        <</Type/Catalog/Pages 2 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[2 0 R 3 0 R]/Count 9999999/Parent 2 0 R>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/Contents 3 0 R/Resources 3 0 R/MediaBox[0 0 9 9]>>
        endobj
        """;
    int table = objects.length();
    String end =
        """
        xref
        0 4
        0000000000 65535 f\s
        %010d 00000 n\s
        %010d 00000 n\s
        %010d 00000 n\s
        trailer
        <</Size 4/Root 1 0 R/Prev %d>>
        startxref
        %d
        %%%%EOF
        """
            .formatted(
                objects.indexOf("1 0 obj"),
                objects.indexOf("2 0 obj"),
                objects.indexOf("3 0 obj"),
                table,
                table);
    return (objects + end).getBytes(StandardCharsets.US_ASCII);
  }
}
