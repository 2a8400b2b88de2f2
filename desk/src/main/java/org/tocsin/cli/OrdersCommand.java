package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.Desk;
import org.tocsin.desk.appeal.duty.BindingText;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes texts that bind into a case, with offers of obligations for people to state. */
@Command(
    name = "orders",
    description = "Take resolutions, court orders and lists of recommendations into a case.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin orders lachin-2023                            texts of the case, and their offers",
      "  tocsin orders lachin-2023 resolution.pdf             clauses as the reader finds them",
      "  tocsin orders lachin-2023 upr.csv --review Westland  a list of the periodic review"
    })
final class OrdersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();

  @Mixin private CaseParameter caseParameter = new CaseParameter();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILE",
      description = "Resolutions, orders, or with --review lists of recommendations.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--review",
      paramLabel = "STATE",
      description =
          "The files are lists of the Universal Periodic Review of this state (\"\": as they say).")
  private @Nullable String state;

  @Override
  public Integer call() throws IOException {
    Viewer me = new Viewer(System.getProperty("user.name", "somebody"), Role.ANALYST, Set.of());
    try (Desk desk = home.open()) {
      CaseFile file = caseParameter.in(desk);
      PrintWriter page = spec.commandLine().getOut();
      if (files.isEmpty()) {
        desk.rooms().duties().listTexts(file.id(), me).forEach(one -> print(page, one));
      }
      boolean refused = false;
      for (Path one : files) {
        refused |= !take(desk, file, one, me, page);
      }
      page.flush();
      return refused ? ExitCodes.PARTIAL : ExitCodes.OK;
    }
  }

  private boolean take(Desk desk, CaseFile file, Path path, Viewer me, PrintWriter page)
      throws IOException {
    if (!Files.isReadable(path)) {
      spec.commandLine().getErr().println(path + ": cannot be read; nothing of it was taken");
      return false;
    }
    Item item = desk.collecting().seal(file.id(), path, me.name()).item();
    Duties duties = desk.rooms().duties();
    try {
      if (state != null) {
        print(page, duties.takeReview(file.id(), item, Files.readAllBytes(path), state, me));
      } else {
        desk.establishing().read(item);
        print(page, duties.takeRead(file.id(), item.id(), me));
      }
      return true;
    } catch (IllegalArgumentException refused) {
      spec.commandLine().getErr().println(path + ": " + refused.getMessage() + "; it is sealed");
      return false;
    }
  }

  private static void print(PrintWriter page, TakenText taken) {
    BindingText text = taken.text();
    page.println(
        "%s (%s): %d paragraphs, %d obligations offered; a person states each at the desk"
            .formatted(
                text.name().text(),
                text.kind(),
                text.paragraphs().size(),
                text.obligations().size()));
  }
}
