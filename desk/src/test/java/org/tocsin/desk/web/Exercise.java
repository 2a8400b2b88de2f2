package org.tocsin.desk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;

/** A few invented reports about an invented road, for practice. */
public final class Exercise {
  static final String HOSTILE = "hostile & <b>name</b>.txt";
  static final String DENIAL =
      """
      Exercise: this report is invented for practice.

      On 4 March 2023, the Ministry of Transport of Westland said that the Ferry Road was open to \
      all vehicles.
      """;
  private static final String CLOSURE =
      """
      Exercise: this report is invented for practice.

      The Relief Office of Eastland said that the Ferry Road was closed on 2 March 2023. On 9 March \
      2023, the Relief Office said that no food had been delivered through the Ferry Road. About \
      12,000 people live beyond the road.
      """;
  private static final String APPEAL =
      """
      Exercise: this appeal is invented for practice.

      Appeal of the Relief Office of Eastland, 20 March 2023

      To the Government of Westland:

      - We demand that you open the Ferry Road in both directions.
      - We urge you to let every patient pass.

      To the Security Council:

      - We call on you to discuss the situation without delay.
      """;
  private static final String SCRIPT =
      """
      <img src=x onerror=alert(1)> <script>alert(2)</script>

      On 5 March 2023, a driver said that the Ferry Road was closed.
      """;

  private Exercise() {}

  /** Seals and reads every report and lets the rules look at them. */
  public static void seal(Desk desk, CaseFile file) throws IOException {
    Map<String, String> reports = new LinkedHashMap<>();
    reports.put("closure.txt", CLOSURE);
    reports.put("denial.txt", DENIAL);
    reports.put("appeal.txt", APPEAL);
    reports.put(HOSTILE, SCRIPT);
    for (Map.Entry<String, String> report : reports.entrySet()) {
      byte[] bytes = report.getValue().getBytes(StandardCharsets.UTF_8);
      Item item =
          desk.collecting()
              .seal(file.id(), report.getKey(), new ByteArrayInputStream(bytes), "ada")
              .item();
      desk.establishing().read(item);
    }
    desk.measuring().findAsOf(file.id()).ifPresent(day -> desk.warning().raise(file.id(), day));
  }
}
