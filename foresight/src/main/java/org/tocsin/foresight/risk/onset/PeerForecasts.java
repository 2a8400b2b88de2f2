package org.tocsin.foresight.risk.onset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tocsin.foresight.risk.DataFolder;

/** The Early Warning Project's own forecasts, by country and the year whose data they used. */
final class PeerForecasts {
  private static final String PREFIX = "ewp_own_forecasts";

  private record Key(String country, int year) {}

  private final Map<Key, Double> risks;

  private PeerForecasts(Map<Key, Double> risks) {
    this.risks = risks;
  }

  /** Empty when the folder has no such file. */
  static Optional<PeerForecasts> find(DataFolder folder) {
    return folder.find(PREFIX, ".csv").map(name -> of(CsvTable.read(folder, name)));
  }

  private static PeerForecasts of(CsvTable csv) {
    Map<Key, Double> risks = new HashMap<>();
    int country = csv.column("ewp_name");
    for (int row = 0; row < csv.rows().size(); row++) {
      String name = csv.text(row, country);
      put(risks, csv, row, name, "two_years_prior", "risk_two_years_prior");
      put(risks, csv, row, name, "prev_year", "risk_prev");
    }
    return new PeerForecasts(risks);
  }

  private static void put(
      Map<Key, Double> risks, CsvTable csv, int row, String name, String year, String risk) {
    double base = csv.number(row, csv.column(year));
    double value = csv.number(row, csv.column(risk));
    if (!Double.isNaN(base) && !Double.isNaN(value)) {
      risks.put(new Key(name, (int) base), value);
    }
  }

  Optional<Double> risk(String country, int year) {
    return Optional.ofNullable(risks.get(new Key(country, year)));
  }
}
