package org.tocsin.desk.publish.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Should a template ever let markup through, the press itself must still fetch nothing. */
class PaperLoadsNothingTest {
  private static final String CANARY = "canary-of-the-disk";
  private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
  private static final PaperMetadata ABOUT = new PaperMetadata("t", "t", "t", DAY);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src='%s'/>",
        "<object data='%s' type='image/png'></object>",
        "<object data='%s' type='image/svg+xml'></object>",
        "<link rel='stylesheet' type='text/css' href='%s'/>",
        "<p style=\"background-image: url('%s')\">x</p>",
        "<style>@import url('%s');</style>",
        "<style>@font-face{font-family:x;src:url('%s')} p{font-family:x}</style><p>x</p>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='9' height='9'><image xlink:href='%s' width='9' height='9'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='9' height='9'><use xlink:href='%s#x'/></svg>",
        "<a href='%s' download='embed' data-content-type='text/plain'>x</a>",
        "<iframe src='%s'></iframe>"
      })
  void nothingIsFetchedAndNoFileIsRead(String markup) throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      Path secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
      String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/hit.png";
      for (String address : List.of(web, secret.toUri().toString())) {
        assertHolds(pdf("<p>before</p>" + markup.formatted(address)));
      }
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anEntityOfTheDiskIsNotReadIn() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
    String xhtml =
        "<!DOCTYPE html [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]><html><head><title>t</title></head><body><p>before &x;</p></body></html>";
    byte[] pdf;
    try {
      pdf = Paper.plain(xhtml, ABOUT);
    } catch (RuntimeException refused) {
      assertThat(String.valueOf(refused.getMessage())).doesNotContain(CANARY);
      return;
    }
    assertHolds(pdf);
  }

  private static byte[] pdf(String body) {
    return Paper.plain(
        "<html lang='en'><head><title>t</title></head><body>" + body + "</body></html>", ABOUT);
  }

  private static void assertHolds(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain(CANARY);
      var names = document.getDocumentCatalog().getNames();
      assertThat(names == null || names.getEmbeddedFiles() == null).isTrue();
    }
  }
}
