package org.tocsin.reader.extract;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The child's side: reads one file, writes one answer, ends. */
final class ChildMain {
  private ChildMain() {}

  /**
   * @param args path of the file and its media type
   */
  public static void main(String[] args) throws IOException {
    OutputStream answers = new BufferedOutputStream(System.out);
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Path file = Path.of(args[0]);
    ChildAnswer answer =
        args[1].equals("application/pdf")
            ? new PdfParser(Limits.STANDARD.pages()).parse(file)
            : new OfficeParser(Limits.STANDARD.textBytes()).parse(file);
    answers.write(JsonMapper.shared().writeValueAsBytes(answer));
    answers.flush();
    Runtime.getRuntime().halt(0);
  }
}
