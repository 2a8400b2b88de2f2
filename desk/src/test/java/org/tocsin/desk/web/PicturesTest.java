package org.tocsin.desk.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws every page to be looked at by eye: on a desk and on a phone, light, dark and in Arabic. Not
 * part of a build: {@code mvn -pl desk test -Dexcluded.groups= -Dgroups=pictures
 * -Dtocsin.pictures=DIR}; {@code -Dtocsin.pictures.only=REGEX} draws some.
 */
@Tag("pictures")
class PicturesTest {
  private static final Path OUT =
      Path.of(System.getProperty("tocsin.pictures", "target/pages")).toAbsolutePath();
  private static final Pattern ONLY =
      Pattern.compile(System.getProperty("tocsin.pictures.only", ".*"));

  @TempDir Path folder;

  @Test
  void drawsEveryPage() throws IOException {
    Files.createDirectories(OUT);
    try (Chrome chrome = Chrome.start();
        RunningDesk desk = RunningDesk.staffed(folder)) {
      Map<String, String> pages = EveryPage.of(desk).list();
      for (String language : new String[] {"en-GB", "ar"}) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language);
        try (BrowserContext context = chrome.browser.newContext(options)) {
          Page page = context.newPage();
          EveryPageTest.signIn(page, desk);
          for (Map.Entry<String, String> one : pages.entrySet()) {
            if (ONLY.matcher(one.getKey()).find()) {
              page.navigate(desk.address() + one.getValue());
              draw(page, name(one.getKey()), language.substring(0, 2));
            }
          }
        }
      }
    }
  }

  private static void draw(Page page, String name, String language) {
    shoot(page, name + "-" + language + "-desk", 1280, ColorScheme.LIGHT);
    shoot(page, name + "-" + language + "-phone", 390, ColorScheme.LIGHT);
    if (language.equals("en")) {
      shoot(page, name + "-dark-desk", 1280, ColorScheme.DARK);
    }
  }

  private static void shoot(Page page, String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 860);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.screenshot(new Page.ScreenshotOptions().setPath(OUT.resolve(name + ".png")));
  }

  private static String name(String route) {
    String name = route.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "home" : name;
  }
}
