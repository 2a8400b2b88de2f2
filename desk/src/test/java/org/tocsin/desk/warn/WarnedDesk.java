package org.tocsin.desk.warn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** A desk with a clock that tests set and a case invented for them. */
final class WarnedDesk implements AutoCloseable {
  static final Viewer ADA = new Viewer("ada", Role.ADMINISTRATOR, Set.of());
  static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());

  /** Nothing in it happened. */
  static final String CLOSURE =
      """
      Date: 2021-05-03
      Publisher: Relief Office

      Exercise: this report is invented.

      On 3 May 2021 the army of Lowland closed the road through the Dale Pass. About 4,000 people \
      live in Kesten. On 3 May 2021 soldiers detained Petra Lund at the checkpoint.
      """;

  final SetClock clock = new SetClock("2021-05-03T10:00:00Z");
  private final Path folder;
  Desk desk;

  WarnedDesk(Path folder) throws IOException {
    this.folder = folder;
    this.desk = open();
  }

  private Desk open() throws IOException {
    return Desk.open(TestHome.at(folder), clock);
  }

  /** As after a stop of the machine. */
  void restart() throws IOException {
    desk.close();
    desk = open();
  }

  CaseFile caseOf(String... reports) throws IOException {
    CaseFile file = desk.collecting().openCase("Exercise: valley", "ada");
    for (String report : reports) {
      byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
      String name = "report-" + Math.abs(report.hashCode()) + ".txt";
      desk.establishing()
          .read(
              desk.collecting()
                  .seal(file.id(), name, new ByteArrayInputStream(bytes), "ada")
                  .item());
    }
    return file;
  }

  List<AlertRecord> raise(CaseFile file) {
    return desk.warning().raise(file.id(), LocalDate.of(2021, 5, 3));
  }

  @Override
  public void close() {
    desk.close();
  }
}
