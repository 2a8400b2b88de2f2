package org.tocsin.desk.publish.press;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * XHTML to a tagged PDF (PDF/UA). Dates and ids are those of the words, not of the moment, so that
 * the same words give the same bytes.
 */
final class Paper {
  static final String SCHEME = "tocsin";

  private Paper() {}

  static byte[] pdf(String xhtml, String title, LocalDate asOf) {
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
    builder.useUnicodeBidiSplitter(new ArabicLines.Splitters());
    builder.useUnicodeBidiReorderer(new ArabicLines());
    builder.defaultTextDirection(TextDirection.LTR);
    builder.withHtmlContent(xhtml, null);
    builder.withProducer("Tocsin");
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      fix(document, title, asOf);
      document.save(out);
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF could not be made: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  private static void fix(PDDocument document, String title, LocalDate asOf) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    day.setTimeInMillis(asOf.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    document.getDocumentInformation().setCreationDate(day);
    document.getDocumentInformation().setModificationDate(day);
    document.getDocumentInformation().setTitle(title);
    document.setDocumentId(asOf.toEpochDay());
  }

  /** A resource of this room as the PDF engine wants it. */
  private record Carried(String uri) implements FSStream {
    @Override
    public InputStream getStream() {
      return Shelf.open(uri.substring(SCHEME.length() + 1));
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
