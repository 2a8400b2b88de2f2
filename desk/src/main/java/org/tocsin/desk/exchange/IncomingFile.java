package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.exchange.form.EsfSource;
import org.tocsin.desk.exchange.form.FeatureSheet;
import org.tocsin.desk.exchange.form.FigureSource;
import org.tocsin.desk.exchange.form.FtmSource;
import org.tocsin.desk.exchange.form.GeoJsonSource;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.SheetSource;
import org.tocsin.desk.exchange.form.Source;
import org.tocsin.desk.exchange.form.StatementsSource;
import org.tocsin.desk.exchange.form.TableHead;
import org.tocsin.desk.exchange.form.TypeBook;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.exchange.sheet.Sheet;
import org.tocsin.desk.exchange.sheet.SheetLimits;
import org.tocsin.desk.exchange.sheet.Sheets;

/**
 * A file that came, opened as what its bytes say it is.
 *
 * @param sheet null when it is no table
 * @param head null when it is no table
 */
record IncomingFile(Path file, FileForm form, @Nullable Sheet sheet, @Nullable TableHead head) {
  private static final int HEAD_BYTES = 4096;
  private static final String OWN_SHEET = "statements";

  static IncomingFile open(Path file, Layout asked) throws IOException {
    byte[] bytes = head(file);
    FileForm form = form(file, bytes);
    return switch (form) {
      case TABLE -> table(file, asked);
      case FEATURES -> {
        if (GeoJsonSource.isOwn(file)) {
          yield new IncomingFile(file, FileForm.GEOJSON, null, null);
        }
        Sheet sheet = FeatureSheet.open(file, SheetLimits.STANDARD);
        yield new IncomingFile(file, form, sheet, TableHead.of(sheet, 1));
      }
      default -> new IncomingFile(file, form, null, null);
    };
  }

  private static IncomingFile table(Path file, Layout asked) throws IOException {
    Sheets sheets = new Sheets(SheetLimits.STANDARD);
    Sheet sheet = sheets.open(file, asked);
    if (asked.sheet().isEmpty() && sheet.siblings().contains(OWN_SHEET)) {
      sheet = sheets.open(file, new Layout("", "", OWN_SHEET, asked.headerRow()));
    }
    TableHead head = TableHead.of(sheet, asked.headerRow());
    FileForm form = StatementsSource.isLong(head) ? FileForm.STATEMENTS : FileForm.TABLE;
    return new IncomingFile(file, form, sheet, head);
  }

  private static FileForm form(Path file, byte[] head) throws IOException {
    String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (text.startsWith("PK\u0003\u0004")) {
      return isWorkbook(file) ? FileForm.TABLE : FileForm.ARCHIVE;
    }
    boolean packed = head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    if (packed || text.startsWith("WARC/")) {
      return FileForm.ARCHIVE;
    }
    if (text.startsWith("<")) {
      return FileForm.ESF;
    }
    if (text.startsWith("{")) {
      return text.contains("\"FeatureCollection\"") ? FileForm.FEATURES : FileForm.FTM;
    }
    return FigureSource.fits(text) ? FileForm.FIGURES : FileForm.TABLE;
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return zip.getEntry("xl/workbook.xml") != null || zip.getEntry("[Content_Types].xml") != null;
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedFile(
          "the archive is damaged or breaks off", "save it again and upload the new file");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  /**
   * Its records.
   *
   * @param mapping needed for forms that are mapped
   */
  Source source(@Nullable Mapping mapping, TypeBook types) throws IOException {
    return switch (form) {
      case ESF -> new EsfSource(file, types);
      case FTM -> new FtmSource(file, types);
      case GEOJSON -> new GeoJsonSource(file, types);
      case FIGURES -> new FigureSource(file);
      case STATEMENTS, TABLE, FEATURES -> tableSource(mapping, types);
      case ARCHIVE -> throw new IllegalStateException("an archive holds items, not records");
    };
  }

  private Source tableSource(@Nullable Mapping mapping, TypeBook types) {
    if (sheet == null || head == null) {
      throw new IllegalStateException("a table has rows");
    }
    if (form == FileForm.STATEMENTS) {
      return new StatementsSource(sheet, head);
    }
    if (mapping == null) {
      throw new IllegalArgumentException("say which column is what");
    }
    return new SheetSource(sheet, head, mapping, types.get(mapping.type()));
  }
}
