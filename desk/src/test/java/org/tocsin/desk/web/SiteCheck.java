package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a stranger does with a written site: follows every link, and lets the browser check it, also
 * after somebody changed it, and also from a folder.
 *
 * @param base address of the site on a plain web server
 * @param written its folder
 */
record SiteCheck(Chrome chrome, String base, Path written) {
  private static final int HEAVIEST_PAGE_BYTES = 100_000;

  void run() throws IOException {
    followEveryLink();
    BrowserContext context = chrome.browser.newContext();
    try {
      Page page = context.newPage();
      assertThat(checked(page, "verify.html")).contains("Sound");
      assertThat(checked(page, "verify.fr.html")).contains("Intact");
      Path chronology = written.resolve("chronology.html");
      String words = Files.readString(chronology);
      Files.writeString(chronology, words.replace("Ferry Road", "Fairy Road"));
      assertThat(checked(page, "verify.html")).contains("Changed");
      Files.writeString(chronology, words);
      Path proof = written.resolve("proofs/demands.tlog-proof");
      String text = Files.readString(proof);
      Files.writeString(proof, text.replaceFirst("index \\d+", "index 1"));
      assertThat(checked(page, "verify.html")).contains("Changed").contains("demands");
      Files.writeString(proof, text);
      checkFromAFolder(page);
    } finally {
      context.close();
    }
  }

  private String checked(Page page, String name) {
    page.navigate(base + name);
    page.click("#check button");
    page.waitForFunction("() => document.querySelector('#check [role=status] li')");
    return page.innerText("#check [role=status]");
  }

  private void checkFromAFolder(Page page) throws IOException {
    page.navigate(written.resolve("verify.html").toUri().toString());
    page.setInputFiles(
        "#files",
        new Path[] {written.resolve("log.vkey"), written.resolve("proofs/chronology.tlog-proof")});
    page.waitForFunction("() => document.querySelector('#check [role=status] li')");
    assertThat(page.innerText("#check [role=status]")).contains("log, signed by its key");
  }

  private void followEveryLink() throws IOException {
    int followed = 0;
    for (Path page : pages()) {
      assertThat(Files.size(page)).as(page.toString()).isLessThan(HEAVIEST_PAGE_BYTES);
      Document document = Jsoup.parse(Files.readString(page));
      for (Element one : document.select("[href], [src]")) {
        String to = one.hasAttr("href") ? one.attr("href") : one.attr("src");
        if (!to.contains(":")) {
          assertThat(leads(page, document, to)).as(page.getFileName() + " leads to " + to).isTrue();
          followed++;
        }
      }
    }
    assertThat(followed).isGreaterThan(1000);
  }

  private boolean leads(Path from, Document document, String to) throws IOException {
    int hash = to.indexOf('#');
    String file = hash < 0 ? to : to.substring(0, hash);
    if (!file.isEmpty() && !Files.isRegularFile(written.resolve(file))) {
      return false;
    }
    if (hash < 0) {
      return true;
    }
    Document there =
        file.isEmpty() ? document : Jsoup.parse(Files.readString(written.resolve(file)));
    return there.getElementById(to.substring(hash + 1)) != null;
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.list(written)) {
      return all.filter(path -> path.toString().endsWith(".html")).sorted().toList();
    }
  }
}
