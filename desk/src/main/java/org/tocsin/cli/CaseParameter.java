package org.tocsin.cli;

import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import picocli.CommandLine.Parameters;

/** Which case a command is about. */
final class CaseParameter {
  @Parameters(
      index = "0",
      arity = "1",
      paramLabel = "CASE",
      description = "Name or id of the case.")
  private String name = "";

  /**
   * @throws Failure when the desk has no such case
   */
  CaseFile in(Desk desk) {
    return desk.collecting()
        .findCaseByName(name)
        .or(() -> desk.collecting().findCase(name))
        .orElseThrow(() -> new Failure("there is no case " + name + "; tocsin desk lists them"));
  }
}
