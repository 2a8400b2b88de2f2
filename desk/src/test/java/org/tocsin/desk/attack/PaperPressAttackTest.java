package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;

/** The dossier's press must fetch nothing and read no file, whatever its words hold. */
class PaperPressAttackTest {
  private static final String CANARY = "canary-of-the-disk";
  private static final LocalDate DAY = LocalDate.of(2021, 6, 30);

  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server = listen();

  private HttpServer listen() {
    try {
      HttpServer open =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      open.createContext(
          "/",
          exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
          });
      return open;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Each way by which markup asks for something else. */
  private String hostile(Path secret) {
    String web = "http://127.0.0.1:" + server.getAddress().getPort();
    String disk = secret.toUri().toString();
    StringBuilder markup = new StringBuilder();
    for (String address : List.of(web + "/hit", disk, "file:///etc/hostname")) {
      markup
          .append(
              "<img src=\"%s\"/><link rel=\"stylesheet\" href=\"%s\"/>".formatted(address, address))
          .append(
              "<object data=\"%s\"></object><iframe src='%s'></iframe>".formatted(address, address))
          .append(
              "<svg><image xlink:href=\"%s\"/><use href='%s'/></svg>".formatted(address, address))
          .append(
              "<style>@import url(%s); p{background:url(%s)}</style>".formatted(address, address))
          .append("<a href=\"%s\">x</a><bookmark href=\"%s\"/>".formatted(address, address));
    }
    return markup.toString();
  }

  @Test
  void aDossierOfHostileWordsFetchesNothingAndReadsNoFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
    String hostile = hostile(secret);
    try (Desk desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC())) {
      CaseFile file = desk.collecting().openCase("Exercise " + hostile, "ada");
      String text =
          "OPEN APPEAL\n\nWe call on the Council of the Dale "
              + hostile
              + " to send a mission"
              + " to the dale.\n\nOn 12 June 2021 the ferry road was closed "
              + hostile
              + ".\n";
      for (String name : List.of("appeal.txt", hostile.substring(0, 150) + ".txt")) {
        Item item =
            desk.collecting()
                .seal(
                    file.id(),
                    name,
                    new ByteArrayInputStream((text + name).getBytes(StandardCharsets.UTF_8)),
                    "ada")
                .item();
        desk.establishing().read(item);
      }
      desk.publishing().publish(file.id(), DAY, folder.resolve("dossier"));
    }
    byte[] pdf = Files.readAllBytes(folder.resolve("dossier/dossier.pdf"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).doesNotContain(CANARY);
      assertThat(document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
          .containsOnlyKeys("dossier.json", "proofs.json");
    }
    String page = Files.readString(folder.resolve("dossier/dossier.html"));
    assertThat(page).doesNotContain(CANARY).doesNotContain("<img src=\"http", "<iframe", "<object");
    assertThat(asked).isEmpty();
  }
}
