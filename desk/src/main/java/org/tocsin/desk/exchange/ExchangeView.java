package org.tocsin.desk.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;

/** Imports, mappings and exports as tables. */
final class ExchangeView implements View {
  private final ImportTable imports;
  private final ExportTable exports;

  ExchangeView(JdbcClient jdbc) {
    this.imports = new ImportTable(jdbc);
    this.exports = new ExportTable(jdbc);
  }

  @Override
  public String name() {
    return "exchange";
  }

  @Override
  public void clear() {
    imports.clear();
    exports.clear();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.MAPPING_SAVED -> imports.saveMapping(fact);
      case Kinds.IMPORT_BEGUN -> imports.begin(fact);
      case Kinds.IMPORT_SEALED -> imports.seal(fact);
      case Kinds.IMPORT_BROKEN -> imports.end(fact, ImportRun.State.BROKEN, reason(fact));
      case Kinds.IMPORT_UNDONE -> imports.end(fact, ImportRun.State.UNDONE, reason(fact));
      case Kinds.EXPORT_ASKED -> exports.ask(fact);
      case Kinds.EXPORT_APPROVED -> exports.decide(fact, ExportRun.State.APPROVED, reason(fact));
      case Kinds.EXPORT_REFUSED -> exports.decide(fact, ExportRun.State.REFUSED, reason(fact));
      case Kinds.EXPORT_MADE -> exports.made(fact);
      case Kinds.EXPORT_BROKEN -> exports.end(fact, ExportRun.State.BROKEN, reason(fact));
      case Kinds.EXPORT_EXPIRED -> exports.end(fact, ExportRun.State.EXPIRED, reason(fact));
      case Kinds.EXPORT_FETCHED -> exports.fetched(fact);
      default -> {}
    }
  }

  private static String reason(Recorded fact) {
    return fact.part("reason").path("text").asString("");
  }
}
