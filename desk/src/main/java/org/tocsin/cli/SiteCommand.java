package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.publish.site.Edition;
import org.tocsin.desk.publish.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the public site of a case: what two people cleared, and nothing else. */
@Command(
    name = "site",
    description = "Write the public site of a case from what two people cleared at the desk.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin site lachin-2023 --out public     static pages for any web server",
    })
final class SiteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();

  @Mixin private CaseParameter caseParameter = new CaseParameter();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the site goes (default: ./tocsin-site/CASE).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    try (Desk desk = home.open()) {
      CaseFile file = caseParameter.in(desk);
      Site site = desk.rooms().site();
      Path folder = out == null ? Path.of("tocsin-site", file.id()) : out;
      site.write(file.id(), folder);
      Edition edition = site.edition(file.id());
      int lines = edition.parts().stream().mapToInt(part -> part.lines().size()).sum();
      PrintWriter page = spec.commandLine().getOut();
      page.printf(
          "%s: %d entries in %d cleared sections, %d corrections%n",
          folder, lines, edition.parts().size(), edition.corrections().size());
      if (edition.parts().isEmpty()) {
        page.println("nothing is cleared: two people clear a section at the desk");
      }
      page.flush();
      return ExitCodes.OK;
    }
  }
}
