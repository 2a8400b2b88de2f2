package org.tocsin.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tocsin.desk.Desk;
import org.tocsin.desk.web.DeskApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The web desk. */
@Command(
    name = "desk",
    description = "Open the web desk, on this machine unless told otherwise.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin desk                    http://127.0.0.1:8080; the first start prints a one-time link",
      "  tocsin desk --rebuild          make every table anew from the ledger, then stop",
      "  tocsin desk --routes           print every address with the role it needs, then stop"
    })
final class DeskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}); any other shows the desk to a network.")
  private String host = "127.0.0.1";

  @Option(names = "--rebuild", description = "Make every table anew from the ledger, then stop.")
  private boolean rebuild;

  @Option(names = "--routes", description = "Print every address with its rule, then stop.")
  private boolean routes;

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(asked, closed)));
    try (Desk desk = home.open()) {
      PrintWriter out = spec.commandLine().getOut();
      if (rebuild) {
        desk.rebuild();
        out.println("Rebuilt every table from " + desk.journal().size() + " facts.");
      } else if (routes) {
        printRoutes(desk, out);
      } else {
        serve(desk, out, asked);
      }
      return ExitCodes.OK;
    } finally {
      closed.countDown();
    }
  }

  private static void printRoutes(Desk desk, PrintWriter out) {
    try (DeskApplication.Running running = DeskApplication.start(desk, "127.0.0.1", 0)) {
      running.routes().forEach(out::println);
    }
  }

  private void serve(Desk desk, PrintWriter out, CountDownLatch asked) throws InterruptedException {
    try (DeskApplication.Running running = DeskApplication.start(desk, host, port)) {
      out.println("Tocsin desk: " + running.address() + "  (stop with Ctrl-C)");
      if (desk.people().needsSetup()) {
        String token = desk.people().makeSetupToken();
        out.println(
            "Make the first account, once: " + running.address() + "/welcome?token=" + token);
      }
      out.flush();
      asked.await();
    }
  }

  /** Lets the desk close before the process ends. */
  private static void stop(CountDownLatch asked, CountDownLatch closed) {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
