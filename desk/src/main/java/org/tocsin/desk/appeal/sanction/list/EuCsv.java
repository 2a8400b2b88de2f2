package org.tocsin.desk.appeal.sanction.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of the European Union, version 1.1: semicolons, a row for each detail of an entry, the
 * rows of one entry together. A row that comes back to an earlier entry is left out.
 */
final class EuCsv {
  private static final String ID = "Entity_LogicalId";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .get();

  private EuCsv() {}

  static Optional<LocalDate> read(Reader in, Gathering to) throws IOException {
    Optional<LocalDate> edition = Optional.empty();
    Set<String> done = new HashSet<>();
    String open = "";
    try (CSVParser rows = CSVParser.parse(new BufferedReader(in), FORMAT)) {
      if (!rows.getHeaderMap().containsKey(ID)) {
        throw new RefusedList("the table has no column " + ID);
      }
      for (CSVRecord row : rows) {
        String id = cell(row, ID);
        if (edition.isEmpty()) {
          edition = Days.edition(cell(row, "fileGenerationDate"), false);
        }
        if (!id.equals(open)) {
          if (!open.isEmpty()) {
            to.end();
          }
          open = done.add(id) ? id : "";
          if (open.isEmpty()) {
            to.leaveOut("rows of entry " + id + " stand apart from the others");
            continue;
          }
          begin(row, id, to);
        }
        if (!open.isEmpty()) {
          detail(row, to);
        }
      }
      if (!open.isEmpty()) {
        to.end();
      }
    }
    return edition;
  }

  private static void begin(CSVRecord row, String id, Gathering to) {
    String type =
        EuXml.first(
            cell(row, "Entity_SubjectType_ClassificationCode"), cell(row, "Entity_SubjectType"));
    to.begin(id, EuXml.kind(type)).reference(cell(row, "Entity_EU_ReferenceNumber"));
    to.remark(cell(row, "Entity_Remark"));
  }

  private static void detail(CSVRecord row, Gathering to) {
    String whole = cell(row, "NameAlias_WholeName");
    String joined =
        (cell(row, "NameAlias_FirstName")
                + " "
                + cell(row, "NameAlias_MiddleName")
                + " "
                + cell(row, "NameAlias_LastName"))
            .strip();
    to.name(EuXml.first(whole, joined), "alias");
    to.birth(EuXml.first(cell(row, "BirthDate_BirthDate"), cell(row, "BirthDate_Year")));
    to.country(cell(row, "Citizenship_CountryDescription"));
    to.identifier(cell(row, "Identification_TypeCode"), cell(row, "Identification_Number"));
    to.programme(cell(row, "Entity_Regulation_Programme"));
    to.listedOn(cell(row, "Entity_Regulation_PublicationDate"));
  }

  private static String cell(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
  }
}
