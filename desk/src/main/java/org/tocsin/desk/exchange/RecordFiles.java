package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.exchange.form.EsfForm;
import org.tocsin.desk.exchange.form.FtmForm;
import org.tocsin.desk.exchange.form.GeoJsonForm;
import org.tocsin.desk.exchange.form.RecordWriter;
import org.tocsin.desk.exchange.form.TableForm;
import org.tocsin.desk.exchange.pack.Pack;
import org.tocsin.desk.exchange.sheet.CsvOut;
import org.tocsin.desk.exchange.sheet.TableOut;
import org.tocsin.desk.exchange.sheet.WorkbookOut;

/** Writes the records of an export into its package, in the form that was asked for. */
final class RecordFiles {
  private final Outgoing outgoing;
  private final List<EntityType> types;
  private final Counts counts;
  private final ClaimRows claims;

  RecordFiles(Outgoing outgoing, List<EntityType> types, Counts counts, ClaimRows claims) {
    this.outgoing = outgoing;
    this.types = types;
    this.counts = counts;
    this.claims = claims;
  }

  void write(ExportForm form, Pack pack) throws IOException {
    switch (form) {
      case CSV -> {
        writeTables(pack, false);
        pack.add("statements.csv", out -> all(TableForm.longForm(new CsvOut(out))));
      }
      case HXL -> writeTables(pack, true);
      case XLSX -> pack.add("records.xlsx", this::writeWorkbook);
      case ESF -> pack.add("events.xml", out -> each(EsfForm.writer(out), known(form)));
      case FTM -> pack.add("entities.ftm.json", out -> each(FtmForm.writer(out), known(form)));
      case GEOJSON -> pack.add("records.geojson", out -> each(GeoJsonForm.writer(out), types));
      case ITEMS -> throw new IllegalArgumentException("items are no records");
    }
    if (claims.areWanted() && form != ExportForm.XLSX) {
      pack.add("claims.csv", out -> claims.write(new CsvOut(out), counts));
    }
  }

  private void writeTables(Pack pack, boolean withTags) throws IOException {
    for (EntityType type : types) {
      pack.add(
          type.name() + (withTags ? ".hxl.csv" : ".csv"),
          out -> each(TableForm.wide(type, new CsvOut(out), withTags), List.of(type)));
    }
  }

  private void writeWorkbook(OutputStream out) throws IOException {
    try (WorkbookOut book = new WorkbookOut(out)) {
      try (TableOut sheet = book.sheet("statements")) {
        all(TableForm.longForm(sheet));
      }
      for (EntityType type : types) {
        try (TableOut sheet = book.sheet(type.name())) {
          each(TableForm.wide(type, sheet, false), List.of(type));
        }
      }
      if (claims.areWanted()) {
        try (TableOut sheet = book.sheet("claims")) {
          claims.write(sheet, counts);
        }
      }
    }
  }

  /** The types the form has a place for; records of the others are counted as left out. */
  private List<EntityType> known(ExportForm form) throws IOException {
    List<EntityType> known =
        types.stream()
            .filter(type ->
                form == ExportForm.ESF
                    ? EsfForm.format(type).isPresent()
                    : FtmForm.schema(type).isPresent())
            .toList();
    for (EntityType type : types) {
      if (!known.contains(type)) {
        outgoing.each(type, entry -> counts.leaveOut(type.name()));
      }
    }
    return known;
  }

  /** Each record counts once, in the file it has to itself. */
  private void each(RecordWriter writer, List<EntityType> only) throws IOException {
    try (writer) {
      for (EntityType type : only) {
        counts.add(type.name(), 0, 0, 0);
        outgoing.each(
            type,
            entry -> {
              writer.write(entry);
              counts.add(entry);
            });
      }
    }
  }

  /** Every record again, in a form beside the one that counts it. */
  private void all(RecordWriter writer) throws IOException {
    try (writer) {
      for (EntityType type : types) {
        outgoing.each(type, writer::write);
      }
    }
  }
}
