package org.tocsin.bench.read;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One recommendation of the Universal Periodic Review as UPR Info coded it.
 *
 * @param state under review
 * @param session of the review, from 1
 * @param category of the action asked for, 1 minimal to 5 specific
 */
record Recommendation(String state, int session, String text, int category) {
  private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");

  /** The rows of a table that has the columns; none of another table. */
  static List<Recommendation> parse(byte[] bytes) throws IOException {
    String text = new String(bytes, MAC_ROMAN).replace("\r\n", "\n").replace('\r', '\n');
    List<Recommendation> rows = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      if (!parser.getHeaderNames().containsAll(List.of("To", "Text", "Action", "Session"))) {
        return List.of();
      }
      for (CSVRecord row : parser) {
        rows.add(
            new Recommendation(
                row.get("To"),
                Integer.parseInt(row.get("Session").strip()),
                row.get("Text").strip(),
                Integer.parseInt(row.get("Action").strip())));
      }
    }
    return rows;
  }
}
