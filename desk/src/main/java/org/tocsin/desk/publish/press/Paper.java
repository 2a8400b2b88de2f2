package org.tocsin.desk.publish.press;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * XHTML to a tagged PDF that lasts (PDF/A-3a, PDF/UA-1), with empty attachments that {@link
 * org.tocsin.desk.publish.proof.PaperFrame} fills with proofs. Dates and ids are those of the
 * words, not of the moment, so that the same words give the same bytes.
 */
final class Paper {
  static final String SCHEME = "tocsin";
  private static final Pattern PICTURE = Pattern.compile("<svg ([^>]*)>(<title[^>]*>)([^<]*)");

  private Paper() {}

  /** A paper that proves nothing and carries nothing. */
  static byte[] plain(String xhtml, PaperMetadata about) {
    return made(xhtml, about, "");
  }

  /**
   * A paper to be sealed, with places for what it will carry.
   *
   * @param stem of the files it belongs to
   */
  static byte[] pdf(String xhtml, PaperMetadata about, String stem) {
    return Attachments.mark(made(xhtml, about, stem));
  }

  private static byte[] made(String xhtml, PaperMetadata about, String stem) {
    // The engine tells the console about every font and link it meets.
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    Fonts.addTo(builder);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useProtocolsStreamImplementation(Carried::new, SCHEME);
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith(SCHEME + ":"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useUnicodeBidiSplitter(new ArabicLines.Splitters());
    builder.useUnicodeBidiReorderer(new ArabicLines());
    builder.defaultTextDirection(TextDirection.LTR);
    builder.withHtmlContent(withAlternatives(xhtml), null);
    builder.withProducer(PaperMetadata.PRODUCER);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      fix(document, about);
      if (!stem.isEmpty()) {
        Attachments.addTo(document, stem);
      }
      document.save(out, CompressParameters.NO_COMPRESSION);
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF could not be made: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  /** The engine takes the text alternative of a picture from {@code alt} alone. */
  private static String withAlternatives(String xhtml) {
    return PICTURE
        .matcher(xhtml)
        .replaceAll(svg ->
            Matcher.quoteReplacement(
                "<svg alt=\"%s\" %s>%s%s"
                    .formatted(
                        svg.group(3).replace("\"", "&quot;"),
                        svg.group(1),
                        svg.group(2),
                        svg.group(3))));
  }

  private static void fix(PDDocument document, PaperMetadata about) throws IOException {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    day.setTimeInMillis(about.asOf().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(about.title());
    information.setAuthor(about.author());
    information.setSubject(about.subject());
    information.setProducer(PaperMetadata.PRODUCER);
    information.setCreationDate(day);
    information.setModificationDate(day);
    document.setDocumentInformation(information);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(about.xmp());
    document.getDocumentCatalog().setMetadata(metadata);
    document.setDocumentId(about.asOf().toEpochDay());
  }

  /** A resource of this room as the PDF engine wants it. */
  private record Carried(String uri) implements FSStream {
    @Override
    public InputStream getStream() {
      String name = uri.substring(SCHEME.length() + 1);
      return name.endsWith(".ttf") ? Fonts.withoutSubstitutions(name) : Shelf.open(name);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
