package org.tocsin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.web.DeskApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code tocsin bench field}: clients send reports to a running desk over OpenRosa, as phones do.
 * Each counts when its 201 is here, that is when it is durable; afterwards the desk is closed,
 * opened again and asked how many it has.
 */
@Command(
    name = "field",
    mixinStandardHelpOptions = true,
    description = "Sends reports from the field to a running desk and counts what is there after.")
final class FieldBench implements Callable<Integer> {
  private static final int WARM_UP = 500;
  private static final String FORM = "supply-and-access";

  @Option(
      names = "--reports",
      defaultValue = "10000",
      description = "How many reports (default: ${DEFAULT-VALUE}).")
  private int reports = 10_000;

  @Option(
      names = "--clients",
      defaultValue = "8",
      description = "How many at a time (default: ${DEFAULT-VALUE}).")
  private int clients = 8;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder for temporary files, on the disk to measure. Default: ${DEFAULT-VALUE}")
  private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

  /**
   * What was measured.
   *
   * @param millis of each report, sorted
   * @param kept reports that the desk has after it was opened again
   */
  record Outcome(int sent, double seconds, double[] millis, long kept) {

    /** The time within which this share of the reports was acknowledged, in milliseconds. */
    double quantile(double share) {
      return millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
    }

    String line(int clients) {
      return String.format(
          Locale.ROOT,
          "%,d reports, %d clients: %.1f reports/s, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, %d lost%n",
          sent,
          clients,
          sent / seconds,
          quantile(0.5),
          quantile(0.99),
          millis[millis.length - 1],
          sent - kept);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (Scratch scratch = Scratch.in(directory)) {
      Outcome outcome = measure(scratch.directory(), reports, clients, WARM_UP);
      System.out.print(outcome.line(clients));
      return outcome.kept() == outcome.sent() ? 0 : 1;
    }
  }

  static Outcome measure(Path scratch, int reports, int clients, int warmUp) throws IOException {
    Home home = Home.at(Files.createDirectories(scratch.resolve("home")), Map.of());
    double[] millis = new double[reports];
    double seconds;
    try (Desk desk = Desk.open(home, Clock.systemUTC());
        DeskApplication.Running running = DeskApplication.start(desk, "127.0.0.1", 0)) {
      String address = running.address() + "/key/" + key(desk) + "/submission";
      send(address, "warm", new double[warmUp], clients);
      seconds = Stopwatch.seconds(() -> send(address, "run", millis, clients));
    }
    Arrays.sort(millis);
    try (Desk again = Desk.open(home, Clock.systemUTC())) {
      return new Outcome(reports, seconds, millis, again.fielding().reports().count() - warmUp);
    }
  }

  private static String key(Desk desk) throws IOException {
    String caseId = desk.collecting().openCase("Exercise", "bench").id();
    desk.fielding().forms().addOurs("bench");
    return desk.fielding()
        .keys()
        .make(caseId, "bench", Set.of(FORM), Duration.ofDays(1), "bench")
        .token();
  }

  /** Client n sends reports n, n + clients, n + 2 clients ... one after the other. */
  private static void send(String address, String run, double[] millis, int clients)
      throws IOException {
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        all.add(
            pool.submit(() -> {
              try (FieldClient phone = new FieldClient(address)) {
                for (int i = first; i < millis.length; i += clients) {
                  long start = System.nanoTime();
                  phone.send(report(run + "-" + i, i).getBytes(StandardCharsets.UTF_8));
                  millis[i] = (System.nanoTime() - start) / 1e6;
                }
              }
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("a report was not taken in: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String report(String id, int i) {
    return """
    <supply id="supply-and-access" version="1"><reported>2031-05-05</reported><consent>yes</consent>\
    <informant>Person %d</informant><contact/><knows>saw</knows><road>North Road</road>\
    <state>closure</state><day>2031-05-04</day>\
    <passing>Exercise: stones lay across the road near the bridge; one car turned back at noon.</passing>\
    <commodity>food</commodity><tonnes>%d</tonnes><food_days>4</food_days><flour_tonnes/>\
    <people>12000</people><lacking>Exercise: flour and insulin.</lacking>\
    <meta><instanceID>uuid:%s</instanceID></meta></supply>\
    """
        .formatted(i % 97, i % 13, id);
  }
}
