package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every page must be, on one running desk: free of what axe-core finds (WCAG 2.2 AA and its
 * best practices) in light, in the dark, on a phone and in Arabic; readable at 320 pixels, by
 * keyboard and without scripts; light; and loading nothing from elsewhere.
 */
class EveryPageTest {
  /** A browser for each of two processors: half the time. */
  private static final int BROWSERS = 2;

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static final List<Looker> LOOKERS = new ArrayList<>();

  /** A thread with a browser of its own, which no other thread may touch. */
  private record Looker(ExecutorService thread, PageChecker checker) implements AutoCloseable {
    static Looker start(RunningDesk desk) throws Exception {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      try {
        return new Looker(thread, thread.submit(() -> new PageChecker(desk)).get());
      } catch (ExecutionException e) {
        thread.close();
        // a test without a browser is skipped, not failed
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    Future<List<String>> look(String path) {
      Callable<List<String>> work = () -> checker.check(path);
      return thread.submit(work);
    }

    @Override
    public void close() {
      thread.submit(checker::close);
      thread.close();
    }
  }

  @BeforeAll
  static void start() throws Exception {
    desk = RunningDesk.staffed(folder);
    for (int i = 0; i < BROWSERS; i++) {
      LOOKERS.add(Looker.start(desk));
    }
  }

  @AfterAll
  static void stop() {
    LOOKERS.forEach(Looker::close);
    if (desk != null) {
      desk.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPage() throws IOException {
    Map<String, String> pages = EveryPage.of(desk).list();
    assertThat(pages).hasSizeGreaterThan(20);
    Map<String, Future<List<String>>> found = new LinkedHashMap<>();
    pages.forEach((name, path) -> found.put(name, LOOKERS.get(found.size() % BROWSERS).look(path)));
    return found.entrySet().stream()
        .map(page ->
            DynamicTest.dynamicTest(
                page.getKey(),
                () -> assertThat(page.getValue().get()).as(pages.get(page.getKey())).isEmpty()));
  }

  static void signIn(Page page, RunningDesk desk) {
    page.navigate(desk.address() + "/sign-in");
    page.fill("#name", "ada");
    page.fill("#password", RunningDesk.PASSWORD);
    page.click("main button");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }
}
