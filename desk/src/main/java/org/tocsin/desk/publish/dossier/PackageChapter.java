package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.appeal.sanction.SubmissionPackage;

/** What a second person approved for an authority that can list somebody, for and against. */
final class PackageChapter implements Chapter {
  private static final String STANDING =
      "A package says what is alleged, under which provision, and what speaks against it, in columns"
          + " of one size. Whether somebody is listed is for the authority.";

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<SubmissionPackage> packages = record.judged().packages();
    if (packages.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(STANDING));
    for (SubmissionPackage one : packages) {
      List<Citation> cites = List.of(scribe.cite(one.leaf(), "package", ""));
      String answer =
          one.answer().isBlank()
              ? "No answer of whoever it names is on record."
              : "The answer of whoever it names, as the package gives it: "
                  + Wording.quoted(one.answer());
      blocks.add(
          new Block.Listing(
              "To " + one.authority(),
              List.of(
                  scribe.write(
                      "The package names as its ground: " + Wording.quoted(one.criterion()), cites),
                  scribe.write("It alleges: " + Wording.quoted(one.conduct()), cites),
                  scribe.write(answer, cites))));
      blocks.add(new Sides(record, scribe).of(one.claims(), one.against()));
    }
    String heading = count(packages.size(), "package", "packages") + " for an authority";
    return List.of(new Section("packages", heading, blocks));
  }
}
