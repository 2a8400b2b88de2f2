package org.tocsin.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Building;
import org.tocsin.desk.publish.Commission;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.Returning;
import org.tocsin.desk.publish.bag.DossierBag;
import org.tocsin.desk.publish.draft.Comparison;
import org.tocsin.desk.publish.outline.Outline;
import org.tocsin.desk.publish.outline.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A dossier for one reader, from a case that is there. */
@Command(
    name = "dossier",
    description = {
      "Make a dossier of a case for a named reader: the chapters they need, in their order.",
      "Without --kind it lists the kinds and what each holds; nothing is made."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  tocsin dossier lachin-2023",
      "  tocsin dossier lachin-2023 --kind court --reader \"Registry of the Court\" --look",
      "  tocsin dossier lachin-2023 --kind court --reader \"Registry of the Court\" --out for-court"
    })
final class DossierCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "CASE", description = "A case of your home, by its name or id.")
  private String what = "";

  @Option(names = "--kind", paramLabel = "KIND", description = "What kind of reader it is for.")
  private String kind = "";

  @Option(names = "--reader", paramLabel = "NAME", description = "For whom: a name or an office.")
  private String reader = "";

  @Option(names = "--publisher", paramLabel = "NAME", description = "By whom it is made.")
  private String publisher = "";

  @Option(
      names = "--person",
      paramLabel = "ID",
      description = "The record of the person it is about, for a kind about one person.")
  private String person = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day it speaks of (default: the last day the evidence speaks of).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where it goes (default: ./tocsin-dossier/CASE-KIND).")
  private @Nullable Path out;

  @Option(
      names = "--bag",
      paramLabel = "FILE",
      description = "Also write all forms as one BagIt package (a ZIP).")
  private @Nullable Path bag;

  @Option(
      names = "--returned",
      paramLabel = "DOCX",
      description = "The DOCX of a dossier as it came back from a word processor; with --of.")
  private @Nullable Path returned;

  @Option(
      names = "--of",
      paramLabel = "DIR",
      description = "The folder of the dossier that the DOCX was made from.")
  private @Nullable Path of;

  @Option(names = "--look", description = "Show what it would hold; nothing is made.")
  private boolean look;

  @Override
  public Integer call() throws IOException {
    try (Desk desk = home.open()) {
      CaseFile file =
          desk.collecting().listCases().stream()
              .filter(one -> one.name().equals(what) || one.id().equals(what))
              .findFirst()
              .orElseThrow(() ->
                  new Failure(
                      "there is no case " + what + "; nothing was made. tocsin brief makes one",
                      new NoSuchElementException(what)));
      if (returned != null) {
        takeBack(desk, file, returned);
      } else if (kind.isEmpty()) {
        list(desk.rooms().building());
      } else {
        make(desk, file);
      }
      return ExitCodes.OK;
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      throw new Failure(refused.getMessage() + "; nothing was made", refused);
    }
  }

  private void make(Desk desk, CaseFile file) throws IOException {
    LocalDate day =
        asOf != null
            ? asOf
            : desk.measuring()
                .findAsOf(file.id())
                .orElseGet(() -> LocalDate.now(Clock.systemUTC()));
    Commission commission = new Commission(new Audience(kind, reader, publisher), day, person);
    Building building = desk.rooms().building();
    PrintWriter page = spec.commandLine().getOut();
    if (look) {
      building
          .preview(file.id(), commission)
          .forEach(one ->
              page.println(
                  "%5d sentences %5d facts  %s"
                      .formatted(one.sentences(), one.facts(), one.heading())));
      return;
    }
    Path folder =
        out != null ? out : Path.of("tocsin-dossier", FolderName.of(file.name() + "-" + kind));
    Published made = building.build(file.id(), commission, folder);
    page.println(
        "%s: %d sentences, sealed as fact %d%s"
            .formatted(made.html(), made.sentences(), made.leaf(), made.isNew() ? "" : " before"));
    if (bag != null) {
      try (OutputStream to = Files.newOutputStream(bag)) {
        DossierBag.write(made.folder(), made.form().stem(), to);
      }
      page.println(bag + ": the same as one BagIt package");
    }
    page.println("check it anywhere, offline: tocsin verify " + made.folder());
  }

  private void takeBack(Desk desk, CaseFile file, Path docx) throws IOException {
    Path from = of;
    if (from == null) {
      throw new IllegalArgumentException("say with --of which folder the DOCX was made from");
    }
    Viewer me = new Viewer(System.getProperty("user.name", "somebody"), Role.ANALYST, Set.of());
    Returning.Returned back =
        desk.rooms()
            .returning()
            .take(
                file.id(),
                from,
                docx,
                me,
                key -> out != null ? out : Path.of("tocsin-dossier", FolderName.of(key)));
    Comparison what = back.comparison();
    PrintWriter page = spec.commandLine().getOut();
    page.println(
        "%d sentences stand, %d edited, %d written anew, %d taken out; recorded as fact %d"
            .formatted(
                what.standing().size(),
                what.edited().size(),
                what.written().size(),
                what.deleted().size(),
                back.leaf()));
    page.println("check it anywhere, offline: tocsin verify " + back.published().folder());
  }

  private void list(Building building) {
    PrintWriter page = spec.commandLine().getOut();
    for (Outline one : building.outlines().list()) {
      List<Topic> topics = one.topics();
      page.println("%-17s %s".formatted(one.kind(), one.purpose()));
      page.println(
          "%-17s %s"
              .formatted("", topics.stream().map(Topic::code).collect(Collectors.joining(", "))));
    }
  }
}
