package org.tocsin.desk.publish.verify;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.publish.verify.VerificationReport.Line;
import org.tocsin.desk.publish.verify.VerificationReport.Verdict;

/** Collects lines. Used by one check at a time. */
final class Findings {
  private final List<Line> lines = new ArrayList<>();
  private int sentences;
  private int soundSentences;

  /** A problem of "" is none. */
  void add(String what, String problem) {
    lines.add(new Line(what, problem.isEmpty() ? Verdict.OK : Verdict.CHANGED, problem));
  }

  void sentence(String id, String problem) {
    sentences++;
    soundSentences += problem.isEmpty() ? 1 : 0;
    add(id, problem);
  }

  void note(String what, String text) {
    lines.add(new Line(what, Verdict.NOTE, text));
  }

  /** Takes over the lines of a part, each under the part's name. */
  void addAll(String part, VerificationReport report) {
    for (Line line : report.lines()) {
      lines.add(new Line(part + " " + line.what(), line.verdict(), line.reason()));
    }
  }

  String sentenceCount() {
    return soundSentences + " of " + sentences + " sentences sound";
  }

  VerificationReport report(String subject, String closing) {
    return new VerificationReport(subject, lines, soundSentences, sentences, closing);
  }
}
