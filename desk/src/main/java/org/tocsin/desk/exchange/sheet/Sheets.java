package org.tocsin.desk.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.reader.extract.TableShape;

/** Opens tables: what a file is follows from its bytes, never from its name. */
public final class Sheets {
  private static final int HEAD_BYTES = 1 << 20;
  private static final int ZIP = 0x504B0304;
  private static final int OLD_OFFICE = 0xD0CF11E0;

  private final SheetLimits limits;

  public Sheets(SheetLimits limits) {
    this.limits = limits;
  }

  public SheetLimits limits() {
    return limits;
  }

  /**
   * Opens a table.
   *
   * @param file stays where it is as long as the sheet is read
   * @param asked how to read it, or {@link Layout#FOUND_OUT}
   * @throws RefusedFile when it is no table, or one that is not safe to read
   */
  public Sheet open(Path file, Layout asked) throws IOException {
    long bytes = Files.size(file);
    if (bytes > limits.fileBytes()) {
      throw new RefusedFile(
          "the file has %,d bytes; %,d can be taken in".formatted(bytes, limits.fileBytes()),
          "split it into several files with the same header");
    }
    byte[] head = head(file);
    return switch (signature(head)) {
      case ZIP -> WorkbookSheet.open(file, asked, limits);
      case OLD_OFFICE ->
          throw new RefusedFile(
              "it is an old or password-protected workbook",
              "take the password away, save it as XLSX or CSV and upload that");
      default -> text(file, head, bytes > head.length, asked);
    };
  }

  private Sheet text(Path file, byte[] head, boolean cut, Layout asked) throws RefusedFile {
    if (head.length == 0) {
      throw new RefusedFile("the file is empty", "look whether it was saved, and upload it again");
    }
    TableShape shape = TableShape.of(head, cut);
    Charset charset = asked.charset().isEmpty() ? shape.charset() : charset(asked.charset());
    char delimiter = asked.delimiter().isEmpty() ? shape.delimiter() : asked.delimiter().charAt(0);
    Layout layout = new Layout(charset.name(), String.valueOf(delimiter), "", asked.headerRow());
    int mark = charset.equals(shape.charset()) ? shape.markBytes() : 0;
    return new TextSheet(file, layout, mark, limits);
  }

  private static Charset charset(String name) throws RefusedFile {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new RefusedFile("there is no encoding " + name, "choose one from the list");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  private static int signature(byte[] head) {
    int first = 0;
    for (int i = 0; i < Integer.BYTES && i < head.length; i++) {
      first = first << Byte.SIZE | head[i] & 0xFF;
    }
    return first;
  }
}
