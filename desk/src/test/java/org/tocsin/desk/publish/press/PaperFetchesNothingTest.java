package org.tocsin.desk.publish.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

/**
 * The engine behind the escaping of words: even markup that got so far fetches nothing and reads no
 * file.
 */
class PaperFetchesNothingTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 30);

  @TempDir Path folder;

  @Test
  void markupThatAsksForMoreGetsNothing() throws IOException {
    Path style = folder.resolve("secret.css");
    Files.writeString(style, "p:before { content: 'canary-of-the-disk'; }");
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          byte[] css =
              "p:before { content: 'canary-of-the-web'; }".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, css.length);
          exchange.getResponseBody().write(css);
          exchange.close();
        });
    server.start();
    try {
      String web = "http://127.0.0.1:" + server.getAddress().getPort();
      String paper =
          """
          <html lang="en"><head><title>Exercise</title>
          <link rel="stylesheet" type="text/css" href="%1$s/a.css"/>
          <link rel="stylesheet" type="text/css" href="%2$s"/>
          <style>@import url(%1$s/b.css); @import url(%2$s); body { font-family: "Noto Sans"; }</style>
          </head><body><p>Exercise</p><img src="%1$s/c.png" alt="x"/><img src="%2$s" alt="x"/>
          </body></html>\
          """
              .formatted(web, style.toUri());
      byte[] pdf = Paper.plain(paper, new PaperMetadata("Exercise", "t", "t", DAY));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("Exercise")
            .doesNotContain("canary");
      }
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }
}
