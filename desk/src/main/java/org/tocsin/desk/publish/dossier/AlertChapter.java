package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.warn.AlertRecord;

/** Alerts with the reasons each was raised for, and who confirmed having seen it. */
final class AlertChapter implements Chapter {
  private static final List<String> LEVELS = List.of("emergency", "warning", "watch");

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    if (record.alerts().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    record.alerts().forEach(alert -> blocks.add(alert(alert, scribe)));
    return List.of(new Section("alerts", heading(record.alerts()), blocks));
  }

  private static String heading(List<AlertRecord> alerts) {
    String highest =
        LEVELS.stream()
            .filter(level -> alerts.stream().anyMatch(alert -> alert.level().equals(level)))
            .findFirst()
            .orElse(alerts.getFirst().level());
    long unconfirmed = alerts.stream().filter(alert -> alert.acknowledgedBy() == null).count();
    return "%s, the highest: %s; %d not confirmed by anyone"
        .formatted(count(alerts.size(), "alert", "alerts"), highest, unconfirmed);
  }

  private static Block alert(AlertRecord alert, Scribe scribe) {
    List<Sentence> sentences = new ArrayList<>();
    String confirmed =
        alert.acknowledgedBy() == null
            ? " Nobody has confirmed having seen it."
            : " Its receipt was confirmed.";
    String text =
        "Alert (%s, for %s): %s%s"
            .formatted(
                alert.level(),
                Wording.day(alert.day()),
                Wording.ended(alert.headline()),
                confirmed);
    sentences.add(scribe.write(text, List.of(scribe.cite(alert.leaf(), "alert", ""))));
    for (AlertRecord.Reason reason : alert.reasons()) {
      List<Citation> cites = new ArrayList<>(scribe.citeAll(reason.evidence()));
      cites.add(scribe.cite(alert.leaf(), "alert", ""));
      sentences.add(scribe.write("Reason: " + Wording.ended(reason.text()), cites));
    }
    return new Block.Listing(alert.headline(), sentences);
  }
}
